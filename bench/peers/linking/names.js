const escape = (name) => name.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
const word = '\\p{L}\\p{M}\\p{N}_';

/** One alternation of all names, the longest first, on word boundaries that hold for `C++` and `.NET`, too. */
export function oneRegExp(names) {
  const all = [...new Set(names.map(({ name }) => name.toLowerCase()))].sort((a, b) => b.length - a.length);
  const any = all.map((name) => escape(name).replace(/ /g, '\\s+')).join('|');
  return new RegExp(`(?<![${word}])(?:${any})(?![${word}])`, 'giu');
}
