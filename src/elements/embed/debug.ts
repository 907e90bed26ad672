import type { Candidate } from '../../core/matcher-types.js';
import type { PageMarks } from '../../dom/page-types.js';
import { resolveScope } from '../../dom/scope.js';
import { kindOfElement, nearest, parentOf } from '../../dom/tree.js';
import type { Instance } from '../store.js';
import type { GlossaryEmbed } from './glossary-embed.js';
import { markSettings } from './settings.js';

const notText = 'script,style,template,noscript,glossary-term,glossary-embed,glossary-card,glossary-panel';

/** The element round the words that keeps them from being marked, as its author would know it. */
function keeper(node: Text, exclude: string | undefined): string | undefined {
  for (let at = parentOf(node); at; at = parentOf(at)) {
    if (exclude && at.matches(exclude)) return `excluded (${exclude})`;
    if (['skip', 'read', 'heading'].includes(kindOfElement(at))) return `in <${at.localName}>`;
  }
  return undefined;
}

/**
 * Tells an author, on the console, what was marked, and of each term that stands on the page without a mark what
 * keeps it from having one. Words that formatting cuts in two are not looked for.
 */
export function explain(embed: GlossaryEmbed, instance: Instance, page: PageMarks): void {
  const { policy = {}, ...where } = markSettings(embed);
  const { roots, exclude } = resolveScope(where);
  const { matcher } = instance;
  const words = new Map<string, string[]>();
  const add = (to: Map<string, string[]>, key: string, text: string) =>
    to.set(key, [...(to.get(key) ?? []), text]);
  const marked = new Map<Text, Range[]>();
  for (const mark of page.marks) {
    add(words, mark.termId, mark.text);
    const range = mark.range();
    const node = range?.startContainer;
    if (range && node instanceof Text) marked.set(node, [...(marked.get(node) ?? []), range]);
  }

  const why = (node: Text, { termId, needsContext }: Candidate): string => {
    if (!nearest(node, new Set(roots))) return 'out of scope';
    const kept = keeper(node, exclude);
    if (kept) return kept;
    if (policy.skipTerms?.includes(termId)) return 'skip-terms';
    if (policy.categories && !policy.categories.includes(matcher?.categoryOf(termId) ?? ''))
      return 'not in categories';
    if (words.has(termId)) return `marked elsewhere (occurrences=${policy.occurrences})`;
    if (needsContext) return 'needs its long form, or another term of its category, beside it';
    return page.marks.length >= (policy.maxMarks ?? Infinity) ? 'max-marks' : `mode=${page.mode}`;
  };

  const unmarked = new Map<string, string[]>();
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const range = new Range();
  while (walker.nextNode()) {
    const node = walker.currentNode as Text;
    if (node.parentElement?.closest(notText)) continue;
    // As it stands there: the node itself may still give the whole text that the host wrote.
    range.selectNodeContents(node);
    const text = range.toString();
    for (const found of matcher?.scan(text) ?? []) {
      const isMarked = marked.get(node)?.some(({ startOffset }) => startOffset === found.start);
      if (!isMarked)
        add(unmarked, `${found.termId}: ${why(node, found)}`, text.slice(found.start, found.end));
    }
  }
  const list = (entries: Map<string, string[]>) =>
    [...entries].map(([key, all]) => `  ${key}: ${all.join(', ')}`);
  console.warn(
    [
      `Glossary "${instance.name}": ${page.marks.length} marks (${page.mode}).`,
      ...list(words),
      ...(unmarked.size ? ['Not marked:', ...list(unmarked)] : []),
    ].join('\n'),
  );
}
