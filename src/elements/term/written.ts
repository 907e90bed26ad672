import { byName } from '../../core/by-name.js';
import type { Id } from '../../core/model.js';
import { getInstance, type Instance } from '../store.js';
import type { GlossaryTerm } from './glossary-term.js';

/** The entry of an id or of any of its names, inflected ones too. */
function resolve({ source, matcher }: Instance, name: string): Id | undefined {
  const entries = source?.names.entries ?? [];
  const found = entries.find(({ id }) => id === name) ?? byName(entries, name);
  return found?.id ?? matcher?.scan(name).find(({ start, end }) => !start && end === name.length)?.termId;
}

/** What those that are followed do when their place, their attributes or their glossary have changed. */
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
 * Gives an element that was not made by us what makes it a term, as long as it stands in the page; to be called when
 * that has changed. A part of its own: most pages have none.
 */
export function followWritten(element: GlossaryTerm): void {
  (follows.get(element) ?? follower(element))();
}
