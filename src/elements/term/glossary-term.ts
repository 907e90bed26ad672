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

/** What is done for one that was not made for us. */
class Written {
  instance: Instance | undefined;
  /** What is set here, or later on its description, and is taken back when the term is none. */
  readonly set: [Element, string][] = [];

  constructor(readonly element: GlossaryTerm) {
    // Not by `observedAttributes`: those that are made for us would be told of theirs.
    new MutationObserver(() => this.follow()).observe(element, { attributeFilter: ['term', 'for'] });
  }

  readonly look = (): void => {
    const { element, set } = this;
    const { source } = this.instance!;
    const id = (element.termId = resolve(this.instance!, element.term.trim()));
    // The sheet of the marks leaves it alone.
    element.toggleAttribute('data-plain', !!source && !id);
    if (!id) for (const [on, name] of set.splice(0)) on.removeAttribute(name);
    if (!id || set[0]) return;
    // A link in it is the trigger and stays a link.
    const link = element.querySelector('a[href]');
    const trigger = link ?? element;
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
      set.push([trigger, name]);
    }
  };

  /** Hears of the glossary that it names now, while it is in the page. */
  follow(): void {
    const { element, instance, look } = this;
    instance?.removeEventListener('change', look);
    this.instance = element.isConnected ? getInstance(element.for) : undefined;
    this.instance?.addEventListener('change', look);
    if (this.instance) look();
  }
}

const written = new WeakMap<GlossaryTerm, Written>();

function set(element: GlossaryTerm, name: string, value: string): void {
  element.setAttribute(name, value);
  written.get(element)?.follow();
}

/**
 * One term in the text, with a card that explains it: written by hand, written into a file, or made by
 * `<glossary-embed>`. Plain text until its glossary is there, and for good where that does not hold the term.
 *
 * Without shadow root, without Lit and without fields, since hundreds may stand on a page: those that are made for us
 * arrive complete, and nothing is done for them here.
 *
 * @summary A term in the text, with a card that explains it.
 * @tag glossary-term
 * @attr {string} term - The entry's id, or any of its names. Default: the element's own words.
 * @attr {string} for - Name of the instance whose glossary explains it. Default `default`.
 * @slot - The words, or a link to the term's page that holds them.
 */
export class GlossaryTerm extends HTMLElement {
  /** The entry's id; undefined while the glossary is not there, or when it does not hold the term. */
  declare termId: Id | undefined;

  static {
    this.prototype.termId = undefined;
  }

  get term(): string {
    return this.getAttribute('term') || (this.textContent ?? '');
  }
  set term(term: string) {
    set(this, 'term', term);
  }
  get for(): string {
    return this.getAttribute('for') || 'default';
  }
  set for(name: string) {
    set(this, 'for', name);
  }

  connectedCallback(): void {
    // Guard, hazard 12: "one that was made for us is left as it arrived"
    if (isOwn(this)) return;
    if (!written.has(this)) written.set(this, new Written(this));
    written.get(this)!.follow();
  }

  disconnectedCallback(): void {
    written.get(this)?.follow();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'glossary-term': GlossaryTerm;
  }
}
