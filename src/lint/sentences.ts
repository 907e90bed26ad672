import { readMarkdown } from '../core/markdown.js';
import style from '../../data/house-style.json' with { type: 'json' };

const { always, beforeNumber } = style.abbreviations;
const escaped = (words: readonly string[]) => words.map((word) => word.replaceAll('.', '\\.')).join('|');
/** Ends with a full stop that is an abbreviation's: "e.g." anywhere, "Art." only before a number, as "No." is an answer, too. */
const openEnd = new RegExp(`(?<![\\p{L}\\p{N}.])(?:${escaped(always)})\\.$`, 'u');
const openBeforeNumber = new RegExp(`(?<![\\p{L}\\p{N}.])(?:${escaped(beforeNumber)})\\.$`, 'u');
const number = /^[(§\s]*(?:\d|[IVX]+\b)/u;

/** The words of a Markdown text, one line a paragraph or list item; a link without words of its own gets its entry's name. */
export const bareText = (md: string, nameOf: (id: string) => string): string =>
  readMarkdown<string>(md, (kind, content, target) =>
    kind === 'ref' && !content.length ? nameOf(target) : content.join(/^[uo]l$/.test(kind) ? '\n' : ''),
  ).join('\n');

/** The sentences of a text without Markdown. A line end ends one, so a list item is one of its own. */
export function sentencesOf(text: string, locale = 'en'): string[] {
  const segmenter = new Intl.Segmenter(locale, { granularity: 'sentence' });
  return text.split('\n').flatMap((line) => {
    const sentences: string[] = [];
    for (const { segment } of segmenter.segment(line)) {
      const last = sentences.at(-1)?.trimEnd();
      const goesOn = last && (openEnd.test(last) || (openBeforeNumber.test(last) && number.test(segment)));
      if (goesOn) sentences[sentences.length - 1] += segment;
      else sentences.push(segment);
    }
    return sentences.map((sentence) => sentence.trim()).filter(Boolean);
  });
}

/** The words of a text: what stands between blanks and has a letter or a digit. */
export const wordsOf = (text: string): string[] =>
  text.split(/\s+/u).filter((word) => /[\p{L}\p{N}]/u.test(word));
