import type { Candidate } from '../../core/matcher-types.js';
import type { PageMarks } from '../../dom/page-types.js';
import { resolveScope } from '../../dom/scope.js';
import { kindOfElement, nearest, parentOf } from '../../dom/tree.js';
import type { Instance } from '../store.js';
import type { GlossaryEmbed } from './glossary-embed.js';
import { markSettings } from './settings.js';

/** What is ours, or no text to a reader. */
const notText = 'script,style,noscript,glossary-term';

/** A line for each, none twice. */
const list = (found: readonly string[]) => [...new Set(found)].map((line) => `  ${line}`);

/**
 * Tells an author, on the console, what was marked, and of each term that stands on the page without a mark what
 * keeps it from having one. Words that formatting cuts in two are not looked for.
 */
export function explain(embed: GlossaryEmbed, { name, matcher }: Instance, { marks, mode }: PageMarks): void {
  const { policy, ...where } = markSettings(embed);
  const { skipTerms, categories, occurrences, maxMarks = Infinity } = policy;
  const { roots, exclude } = resolveScope(where);

  function why(node: Text, { termId, needsContext }: Candidate): string {
    if (!nearest(node, new Set(roots))) return 'out of scope';
    // The element round the words that keeps them from being marked, as its author would know it.
    for (let at = parentOf(node); at; at = parentOf(at)) {
      if (exclude && at.matches(exclude)) return `excluded (${exclude})`;
      if (/skip|read|heading/.test(kindOfElement(at))) return `in <${at.localName}>`;
    }
    if (skipTerms.includes(termId)) return 'skip-terms';
    if (categories && !categories.includes(matcher!.categoryOf(termId)!)) return 'not in categories';
    if (marks.some((mark) => mark.termId === termId)) return `marked elsewhere (occurrences=${occurrences})`;
    if (needsContext) return 'needs its long form, or its category, beside it';
    return marks.length >= maxMarks ? 'max-marks' : `mode=${mode}`;
  }

  const linked = marks.filter(({ trigger }) => trigger).length;
  const ranges = marks.map((mark) => mark.range());
  const unmarked: string[] = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const range = new Range();
  while (walker.nextNode()) {
    const node = walker.currentNode as Text;
    if (node.parentElement?.closest(notText)) continue;
    // As it stands there: the node itself may still give the whole text that the host wrote.
    range.selectNodeContents(node);
    const text = range.toString();
    for (const found of matcher!.scan(text)) {
      const { start, end, termId } = found;
      if (!ranges.some((each) => each?.startContainer === node && each.startOffset === start))
        unmarked.push(`${termId}: ${why(node, found)}: ${text.slice(start, end)}`);
    }
  }
  console.warn(
    [
      `Glossary "${name}": ${marks.length} marks (${mode}: ${linked} linked, ${marks.length - linked} highlighted).`,
      ...list(marks.map(({ termId, text }) => `${termId}: ${text}`)),
      ...(unmarked[0] ? ['Not marked:', ...list(unmarked)] : []),
    ].join('\n'),
  );
}
