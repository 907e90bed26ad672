import { byName } from '../../core/by-name.js';
import type { Id } from '../../core/model.js';
import { isOwn } from '../../dom/own.js';
import { defineProperties } from '../attributes.js';
import { getInstance, type Instance } from '../store.js';

/** The entry of an id or of any of its names, inflected ones too. */
function resolve({ source, matcher }: Instance, name: string): Id | undefined {
  const entries = source?.names.entries ?? [];
  const found = entries.find(({ id }) => id === name) ?? byName(entries, name);
  return found?.id ?? matcher?.scan(name).find(({ start, end }) => !start && end === name.length)?.termId;
}

/** What those that were not made for us do when their place, their attributes or their glossary have changed. */
const follows = new WeakMap<GlossaryTerm, () => void>();

function follower(element: GlossaryTerm): () => void {
  let instance: Instance | undefined;
  /** What is set here, or later on its description, and is taken back when the term is none. */
  const set: [Element, string][] = [];

  const look = (): void => {
    const id = (element.termId = resolve(instance!, (element.term || element.textContent!).trim()));
    // The sheet of the marks leaves it alone.
    element.toggleAttribute('data-plain', !!instance!.source && !id);
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

  const follow = (): void => {
    instance?.removeEventListener('change', look);
    instance = undefined;
    if (!element.isConnected) return;
    instance = getInstance(element.for);
    instance.addEventListener('change', look);
    look();
  };
  // Not `observedAttributes`: those that are made for us would be told of theirs.
  new MutationObserver(follow).observe(element, { attributeFilter: ['term', 'for'] });
  follows.set(element, follow);
  return follow;
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

  declare term: string;
  declare for: string;

  static {
    this.prototype.termId = undefined;
    defineProperties(this.prototype, { term: '', for: 'default' });
  }

  connectedCallback(): void {
    // Guard, hazard 12: "one that was made for us is left as it arrived"
    if (!isOwn(this)) (follows.get(this) ?? follower(this))();
  }

  disconnectedCallback(): void {
    this.connectedCallback();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'glossary-term': GlossaryTerm;
  }
}
