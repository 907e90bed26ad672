import { GlossaryCard } from './elements/card/glossary-card.js';
import { GlossaryEmbed } from './elements/embed/glossary-embed.js';
import { GlossaryTerm } from './elements/term/glossary-term.js';

const define = (tag: string, element: CustomElementConstructor): unknown =>
  // Guard, hazard 35: "by hand, with our own class"
  customElements.get(tag) || customElements.define(tag, element);

/** Tags that few pages hold; their classes load when one is on the page. */
const lazy = new Set(['glossary-panel', 'glossary-entry', 'glossary-toolkits']);

async function defineLazily(tag: string): Promise<void> {
  lazy.delete(tag);
  try {
    define(tag, (await import('./elements/views.js')).tags[tag]!);
  } catch (error) {
    lazy.add(tag); // the next one of its kind may have more luck
    // Guard, hazard 32: "a tag whose part cannot be loaded"
    console.warn(`Glossary: <${tag}> could not be loaded. ${String(error)}`);
  }
}

/** Looks for lazy tags in what is on the page now and in what comes; stops when all are known. */
function watchForLazyTags(): void {
  const look = (root: Document | Element) => {
    for (const tag of lazy)
      if (root.querySelector(tag) || (root as Partial<Element>).localName === tag) void defineLazily(tag);
  };
  look(document);
  new MutationObserver((records, observer) => {
    if (!lazy.size) observer.disconnect();
    for (const { addedNodes } of records)
      for (const node of addedNodes) if (node instanceof Element) look(node);
  }).observe(document, { childList: true, subtree: true });
}

/** In this order: the one that loads the glossary first, so that the others know that it will come. */
const tags: Record<string, CustomElementConstructor> = {
  'glossary-embed': GlossaryEmbed,
  'glossary-term': GlossaryTerm,
  'glossary-card': GlossaryCard,
};

/**
 * Registers the tags; the first script on a page wins, and one warning says so where it is not this version. All
 * or none: a card of somebody else's could not show what our marks ask for.
 */
function register(): boolean {
  const known = Object.keys(tags);
  // Guard, hazard 34: "all, by another version"
  const taken = known.find((tag) => (customElements.get(tag) ?? tags[tag]) !== tags[tag]);
  // Guard, hazard 35: "one warning, nothing thrown, none of ours"
  if (!taken) {
    for (const tag of known) define(tag, tags[tag]!);
    watchForLazyTags();
    return true;
  }
  const { version } = GlossaryEmbed;
  const other = (customElements.get('glossary-embed') as Partial<typeof GlossaryEmbed> | undefined)?.version;
  // Guard, hazard 33: "defined already: by the same version"
  if (other !== version)
    console.warn(
      `Glossary: ${other ? `version ${other} is on this page already` : `another script has defined <${taken}>`}; version ${version} does nothing.`,
    );
  return !!other;
}

/** Whether `<glossary-embed>` is ours, of this copy of the code or of another one. */
export const isOurs = register();
