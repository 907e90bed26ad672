import { version } from './core/version.js';
import { GlossaryCard } from './elements/card/glossary-card.js';
import { GlossaryEmbed } from './elements/embed/glossary-embed.js';
import { GlossaryTerm } from './elements/term/glossary-term.js';

/** Tells our classes from another script's, and one version of ours from the next. */
const mark = Symbol.for('glossary-embed');

function define(tag: string, element: CustomElementConstructor): void {
  if (customElements.get(tag)) return;
  Object.defineProperty(element, mark, { value: version });
  customElements.define(tag, element);
}

/** Tags that few pages hold; their classes load when one is on the page. */
const lazy: Record<string, () => Promise<CustomElementConstructor>> = {
  'glossary-panel': async () => (await import('./elements/panel/glossary-panel.js')).GlossaryPanel,
  'glossary-entry': async () => (await import('./elements/entry/glossary-entry.js')).GlossaryEntry,
  'glossary-toolkits': async () =>
    (await import('./elements/toolkits/glossary-toolkits.js')).GlossaryToolkits,
};

async function defineLazily(tag: string): Promise<void> {
  const load = lazy[tag]!;
  delete lazy[tag];
  try {
    define(tag, await load());
  } catch (error) {
    lazy[tag] = load;
    console.warn(`Glossary: <${tag}> could not be loaded. ${String(error)}`);
  }
}

/** Looks for lazy tags in what is on the page now and in what comes; stops when all are known. */
function watchForLazyTags(): void {
  const look = (root: ParentNode) => {
    for (const tag of Object.keys(lazy)) if (root.querySelector(tag)) void defineLazily(tag);
  };
  const observer = new MutationObserver((records) => {
    const tags = Object.keys(lazy);
    if (!tags.length) return observer.disconnect();
    for (const { addedNodes } of records)
      for (const node of addedNodes)
        if (node instanceof Element) {
          if (lazy[node.localName]) void defineLazily(node.localName);
          if (node.firstElementChild) look(node);
        }
  });
  look(document);
  observer.observe(document, { childList: true, subtree: true });
}

/**
 * Registers the tags. The first version on a page wins: false, and one warning where it is another one, when
 * somebody else has them.
 */
function register(): boolean {
  const tag = 'glossary-embed';
  const there = customElements.get(tag) as (CustomElementConstructor & { [mark]?: string }) | undefined;
  if (there) {
    const other = there[mark];
    if (other !== version)
      console.warn(
        other
          ? `Glossary: version ${other} is on this page already; version ${version} does nothing. Load one of them.`
          : `Glossary: another script has defined <${tag}>; version ${version} does nothing.`,
      );
    return false;
  }
  // The one that loads the glossary first: the others then know that it will come.
  define(tag, GlossaryEmbed);
  define('glossary-term', GlossaryTerm);
  define('glossary-card', GlossaryCard);
  watchForLazyTags();
  return true;
}

/** Whether it was this copy of the code that registered the tags. */
export const isFirst = register();
