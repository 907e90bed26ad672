import type { PageMarks } from '../../dom/page-types.js';
import type { Instance } from '../store.js';

/**
 * Tells an author what was marked, and which terms stand in the text of the page and carry no mark. Said once a
 * marking, on the console, because the author asked for it with `debug`.
 */
export function explain(instance: Instance, page: PageMarks): void {
  const marked = new Map<string, string[]>();
  for (const { termId, text } of page.marks) marked.set(termId, [...(marked.get(termId) ?? []), text]);
  const text = document.body.textContent ?? '';
  const found = new Map<string, string>();
  for (const { termId, start, end } of instance.matcher?.scan(text) ?? [])
    if (!marked.has(termId)) found.set(termId, text.slice(start, end));
  const lines = [
    `Glossary "${instance.name}": ${page.marks.length} marks (${page.mode}).`,
    ...[...marked].map(([id, words]) => `  ${id}: ${words.join(', ')}`),
  ];
  if (found.size) {
    lines.push(
      'On the page and not marked (in a heading, a link, code or another part that is never marked; out of scope;',
      'a form that needs its context; limited by categories, skip-terms or max-marks):',
      ...[...found].map(([id, words]) => `  ${id}: ${words}`),
    );
  }
  console.debug(lines.join('\n'));
}
