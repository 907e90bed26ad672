import { byName } from '../../core/by-name.js';
import type { Id } from '../../core/model.js';
import { isOwn } from '../../dom/own.js';
import { getInstance, type Instance } from '../store.js';

/** The entry of an id or of any of its names, inflected ones too. */
function resolve({ source, matcher }: Instance, name: string): Id | undefined {
  const entries = source?.names.entries ?? [];
  const found = entries.find(({ id }) => id === name) ?? byName(entries, name);
  return found?.id ?? matcher?.scan(name).find(({ start, end }) => !start && end === name.length)?.termId;
}

/**
 * One term in the text, with a card that explains it: written by hand, written into a file, or made by
 * `<glossary-embed>`. Plain text until its glossary is there, and for good where that does not hold the term.
 *
 * Without shadow root and without Lit, since hundreds may stand on a page: those that are made for us arrive
 * complete, and nothing is done for them here.
 *
 * @summary A term in the text, with a card that explains it.
 * @tag glossary-term
 * @attr {string} term - The entry's id, or any of its names. Default: the element's own words.
 * @attr {string} for - Name of the instance whose glossary explains it. Default `default`.
 * @slot - The words, or a link to the term's page that holds them.
 */
export class GlossaryTerm extends HTMLElement {
  static observedAttributes = ['term', 'for'];

  /** The entry's id; undefined while the glossary is not there, or when it does not hold the term. */
  termId?: Id | undefined;
  #instance?: Instance | undefined;
  /** What is set here, or later on its description, and is taken back when the term is none. */
  #set: [Element, string][] = [];

  readonly #look = (): void => {
    const instance = this.#instance!;
    this.termId = resolve(instance, this.term.trim());
    // The sheet of the marks leaves it alone.
    this.toggleAttribute('data-plain', !!instance.source && !this.termId);
    if (!this.termId) for (const [element, name] of this.#set.splice(0)) element.removeAttribute(name);
    if (!this.termId || this.#set[0]) return;
    // A link in it is the trigger and stays a link.
    const link = this.querySelector('a[href]');
    const trigger = link ?? this;
    const attributes = {
      ...(!link && { role: 'button', tabindex: '0' }),
      'aria-haspopup': 'dialog',
      'aria-expanded': 'false',
      'aria-description': '',
    };
    // What the author wrote is kept.
    for (const [name, value] of Object.entries(attributes)) {
      if (trigger.hasAttribute(name)) continue;
      if (value) trigger.setAttribute(name, value);
      this.#set.push([trigger, name]);
    }
  };

  get term(): string {
    return this.getAttribute('term') || (this.textContent ?? '');
  }
  set term(term: string) {
    this.setAttribute('term', term);
  }
  get for(): string {
    return this.getAttribute('for') || 'default';
  }
  set for(name: string) {
    this.setAttribute('for', name);
  }

  connectedCallback(): void {
    // Guard, hazard 12: "one that was made for us is left as it arrived"
    if (isOwn(this)) return;
    this.#instance = getInstance(this.for);
    this.#instance.addEventListener('change', this.#look);
    this.#look();
  }

  disconnectedCallback(): void {
    this.#instance?.removeEventListener('change', this.#look);
    this.#instance = undefined;
  }

  attributeChangedCallback(): void {
    if (!this.#instance) return;
    this.disconnectedCallback();
    this.connectedCallback();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'glossary-term': GlossaryTerm;
  }
}
