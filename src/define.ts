// These first: in this order the first load compresses best (by about 100 bytes).
import './elements/tokens.js';
import './core/document-rules.js';
import './core/matcher.js';
import { GlossaryCard } from './elements/card/glossary-card.js';
import { GlossaryEmbed } from './elements/embed/glossary-embed.js';
import { loadFront } from './elements/embed/load-front.js';
import { GlossaryTerm } from './elements/term/glossary-term.js';

const define = (tag: string, element: CustomElementConstructor): unknown =>
  // Guard, hazard 35: "by hand, with our own class"
  customElements.get(tag) || customElements.define(tag, element);

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
    // A timer: to ask for the first idle time of a page costs as much as all the tags.
    setTimeout(() => loadFront().then((front) => front?.watchForLazyTags(define)), 200);
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
