import { observe, watch } from '../../dom/own.js';

type Define = (tag: string, element: CustomElementConstructor) => unknown;

/** Tags that few pages hold; their classes load when one is on the page. */
const lazy = new Set(['glossary-panel', 'glossary-entry', 'glossary-toolkits']);

async function defineLazily(tag: string, define: Define): Promise<void> {
  lazy.delete(tag);
  try {
    define(tag, (await import('../views.js')).tags[tag]!);
  } catch (error) {
    lazy.add(tag); // the next one of its kind may have more luck
    // Guard, hazard 32: "a tag whose part cannot be loaded"
    console.warn(`Glossary: <${tag}> could not be loaded. ${String(error)}`);
  }
}

/** Looks for lazy tags in what is on the page now and in what comes; stops when all are known. What we write is none of it. */
export function watchForLazyTags(define: Define): void {
  const look = (root: Document | Element) => {
    for (const tag of lazy)
      if (root.querySelector(tag) || (root as Partial<Element>).localName === tag)
        void defineLazily(tag, define);
  };
  look(document);
  const end = watch((records) => {
    if (!lazy.size) end();
    for (const { addedNodes } of records)
      for (const node of addedNodes) if (node instanceof Element) look(node);
  });
  observe(document);
}
