import { GlossaryError, problem } from './messages.js';
import type { Glossary, Problem } from './model.js';
import { readGlossary } from './read-glossary.js';
import { parseGlossary } from './validate.js';

/** One token of JSON (RFC 8259) and the white space before it; of a string only the opening quote. */
const token =
  /[ \t\n\r]*(?:([{}[\],:])|(")|(?:-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)(?![\w.+-]))/y;
/** A stretch of a string up to and with the next escape or closing quote; a stretch at a time, as strings may be huge. */
const stretch = /[ !#-[\]-\uffff]*(?:(")|\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))/y;

/** Where a string that begins at the offset ends; where it breaks, when it does. */
function endOfString(source: string, at: number): { at: number; closed: boolean } {
  for (;;) {
    stretch.lastIndex = at;
    const found = stretch.exec(source);
    if (!found) return { at: at + /^[ !#-[\]-\uffff]*/.exec(source.slice(at))![0].length, closed: false };
    at = stretch.lastIndex;
    if (found[1]) return { at, closed: true };
  }
}

/** What may come next: a value, a key, `:`, or what follows a value. `first` also allows the closing bracket. */
type State = 'value' | 'first value' | 'key' | 'first key' | 'colon' | 'after';

/**
 * The offset at which a text stops being JSON. Engines disagree on whether and how they tell, so we look ourselves;
 * without recursion, and only after `JSON.parse` has refused the text.
 */
function jsonErrorAt(source: string): number {
  const open: string[] = [];
  let state: State = 'value';
  let at = 0;
  for (;;) {
    token.lastIndex = at;
    const found = token.exec(source);
    if (!found) break;
    const [, sign, quote] = found;
    let end = token.lastIndex;
    if (quote && /key|value/.test(state)) {
      const string = endOfString(source, end);
      if (!string.closed) return string.at;
      end = string.at;
    }
    if (state === 'after') {
      const last = open.at(-1);
      if (sign === ',' && last) state = last === '{' ? 'key' : 'value';
      else if ((sign === '}' && last === '{') || (sign === ']' && last === '[')) open.pop();
      else break;
    } else if (state === 'colon') {
      if (sign !== ':') break;
      state = 'value';
    } else if ((sign === '}' && state === 'first key') || (sign === ']' && state === 'first value')) {
      open.pop();
      state = 'after';
    } else if (state.endsWith('key')) {
      if (!quote) break;
      state = 'colon';
    } else if (sign === '{' || sign === '[') {
      open.push(sign);
      state = sign === '{' ? 'first key' : 'first value';
    } else if (sign) break;
    else state = 'after';
    at = end;
  }
  return at + /^[ \t\n\r]*/.exec(source.slice(at, at + 10_000))![0].length;
}

/** The value of a JSON text, or the problem with it; a byte order mark before it is passed over. */
export function parseJson(source: string): { value: unknown } | { problem: Problem } {
  const json = source.startsWith('\ufeff') ? source.slice(1) : source;
  try {
    return { value: JSON.parse(json) as unknown };
  } catch {
    const at = jsonErrorAt(json);
    const before = json.slice(0, at).split(/\r\n?|\n/);
    const sign =
      json[at] === undefined ? 'its end' : JSON.stringify(String.fromCodePoint(json.codePointAt(at)!));
    const where = `line ${before.length}, column ${before.at(-1)!.length + 1}`;
    const message = `this is no JSON: ${sign} in ${where}`;
    return { problem: problem(message, 'Correct the file there, or a little before') };
  }
}

/**
 * `parseGlossary` for a JSON text.
 * @throws {GlossaryError} also when the text is no JSON, with line and column.
 */
export function parseGlossaryText(source: string): Glossary {
  const json = parseJson(source);
  if ('problem' in json) throw new GlossaryError([json.problem]);
  return parseGlossary(json.value);
}

/** `readGlossary` for a JSON text: no glossary and one problem, with line and column, when it is no JSON. */
export function readGlossaryText(source: string): { glossary?: Glossary; problems: Problem[] } {
  const json = parseJson(source);
  return 'problem' in json ? { problems: [json.problem] } : readGlossary(json.value);
}
