import { articleSelector, furnitureSelector, mainSelector } from '../core/document-rules.js';

export interface ScopeOptions {
  scope?: string;
  exclude?: string;
  shadowRoots?: string;
}

export interface Scope {
  /** In document order, none inside another. */
  roots: Element[];
  /** A valid selector of what is left out. */
  exclude?: string;
  /** A valid selector of elements whose open shadow roots are looked into. */
  shadowRoots?: string;
  /** Selectors that are not valid. */
  invalid: string[];
}

/**
 * Where to mark. Every element that `scope` matches, an element inside another one counted once; without it
 * `[role=main], main`, else the only `article`, else `body` less `nav header footer aside`.
 */
export function resolveScope({ scope = '', ...options }: ScopeOptions): Scope {
  const invalid: string[] = [];
  /** The selector when it is valid. */
  const valid = (selector = '') => {
    try {
      // What throws has its whole stack looked up: half a millisecond.
      if (!selector.trim()) return undefined;
      document.documentElement.matches(selector);
      return selector;
    } catch {
      // Guard, errors: "one warning that names it, no throw"
      invalid.push(selector);
      return undefined;
    }
  };
  const wanted = valid(scope);
  let exclude = valid(options.exclude);
  const shadowRoots = valid(options.shadowRoots);
  const asked = scope.trim();
  let roots = wanted || !asked ? outermost(wanted ?? mainSelector) : [];
  if (!asked && !roots[0]) {
    roots = outermost(articleSelector);
    if (roots.length !== 1) {
      roots = outermost('body');
      exclude = [exclude, furnitureSelector].filter(Boolean).join();
    }
  }
  return { roots, exclude, shadowRoots, invalid };
}

function outermost(selector: string): Element[] {
  const found: Element[] = [];
  for (const element of document.querySelectorAll(selector))
    if (!found.at(-1)?.contains(element)) found.push(element);
  return found;
}
