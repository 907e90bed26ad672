import type { Id } from '../../core/model.js';
import { ownerOf } from '../../dom/own.js';
import { defineProperties } from '../attributes.js';
import { partOf } from '../part.js';
import type * as Written from './written.js';

let loading: Promise<typeof Written | void> | undefined;
let part: typeof Written | void;
/** Resolves when all that are written by hand so far have been looked at; undefined where there is none. */
export let written: Promise<void> | undefined;

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
    if (ownerOf(this)) return;
    if (part) return part.followWritten(this);
    loading ??= partOf(import('./written.js'), 'terms written by hand');
    written = loading.then((loaded) => (part = loaded)?.followWritten(this));
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
