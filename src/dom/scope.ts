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

/** The selector when it is valid. */
function valid(selector: string | undefined, invalid: string[]): string | undefined {
  if (!selector?.trim()) return undefined;
  try {
    document.createDocumentFragment().querySelector(selector);
    return selector;
  } catch {
    invalid.push(selector);
    return undefined;
  }
}

/**
 * Where to mark. Every element that `scope` matches, an element inside another one counted once; without it
 * `[role=main], main`, else the only `article`, else `body` less `nav header footer aside`.
 */
export function resolveScope(options: ScopeOptions): Scope {
  const invalid: string[] = [];
  const wanted = valid(options.scope, invalid);
  const scope: Scope = {
    roots: [],
    exclude: valid(options.exclude, invalid),
    shadowRoots: valid(options.shadowRoots, invalid),
    invalid,
  };
  if (wanted) scope.roots = outermost(wanted);
  else if (!options.scope?.trim()) {
    scope.roots = outermost(mainSelector);
    if (!scope.roots.length) {
      const articles = outermost(articleSelector);
      if (articles.length === 1) scope.roots = articles;
    }
    if (!scope.roots.length && document.body) {
      scope.roots = [document.body];
      scope.exclude = [scope.exclude, furnitureSelector].filter(Boolean).join();
    }
  }
  return scope;
}

function outermost(selector: string): Element[] {
  const found: Element[] = [];
  for (const element of document.querySelectorAll(selector))
    if (!found.at(-1)?.contains(element)) found.push(element);
  return found;
}
