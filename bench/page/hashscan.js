const isWord = (code) =>
  (code >= 97 && code <= 122) ||
  (code >= 48 && code <= 57) ||
  code === 95 ||
  (code > 127 && /[\p{L}\p{M}\p{N}]/u.test(String.fromCharCode(code)));
const fold = (code) => (code >= 65 && code <= 90 ? code + 32 : code);
const hashes = (hash, code) => Math.imul(hash ^ code, 0x01000193);

/**
 * The hand-written scanner that others are measured against: hashes each word over its codes, asks a filter of 64 KB
 * whether a name begins with it, finds its names in an open-addressed table, and compares them, the longest first.
 * Nothing is allocated but for matches. It has none of our rules but whole words, any case and runs of white space.
 */
export function hashscan(names) {
  const firstHash = (name) => {
    let hash = 0x811c9dc5;
    let i = 0;
    while (i < name.length && !isWord(name.charCodeAt(i))) i++;
    for (; i < name.length && isWord(name.charCodeAt(i)); i++) hash = hashes(hash, name.charCodeAt(i));
    return hash >>> 0;
  };
  const all = [...new Set(names.map(({ name }) => name.toLowerCase()))]
    .map((name) => ({ name, hash: firstHash(name) }))
    .sort((a, b) => a.hash - b.hash || b.name.length - a.name.length);
  const letters = new Uint16Array(all.reduce((sum, { name }) => sum + name.length, 0));
  const starts = new Uint32Array(all.length + 1);
  const filter = new Uint8Array(65_536);
  const words = new Set(all.map(({ hash }) => hash)).size;
  const size = 1 << Math.ceil(Math.log2(words * 2));
  /** Pairs: the hash, and the first of its names plus one. */
  const table = new Uint32Array(size * 2);
  let at = 0;
  all.forEach(({ name, hash }, i) => {
    starts[i] = at;
    for (let j = 0; j < name.length; j++) letters[at++] = name.charCodeAt(j);
    filter[(hash ^ (hash >>> 16)) & 65_535] = 1;
    if (i && all[i - 1].hash === hash) return;
    let slot = hash & (size - 1);
    while (table[slot * 2 + 1]) slot = (slot + 1) & (size - 1);
    table[slot * 2] = hash;
    table[slot * 2 + 1] = i + 1;
  });
  starts[all.length] = at;
  const { length } = all;
  const groups = new Uint8Array(all.length);
  all.forEach(({ hash }, i) => (groups[i] = i && all[i - 1].hash === hash ? 0 : 1));

  const endOf = (text, name, from) => {
    let i = from;
    for (let j = starts[name]; j < starts[name + 1]; j++) {
      const code = letters[j];
      if (code === 32) {
        if (text.charCodeAt(i) > 32) return 0;
        while (text.charCodeAt(i) <= 32) i++;
      } else if (fold(text.charCodeAt(i++)) !== code) return 0;
    }
    return isWord(letters[starts[name + 1] - 1]) && isWord(fold(text.charCodeAt(i))) ? 0 : i;
  };
  return (text) => {
    const found = [];
    for (let i = 0; i < text.length;) {
      if (!isWord(fold(text.charCodeAt(i)))) {
        i++;
        continue;
      }
      const start = i;
      let hash = 0x811c9dc5;
      for (let code; isWord((code = fold(text.charCodeAt(i)))); i++) hash = hashes(hash, code);
      hash >>>= 0;
      if (!filter[(hash ^ (hash >>> 16)) & 65_535]) continue;
      let slot = hash & (size - 1);
      while (table[slot * 2 + 1] && table[slot * 2] !== hash) slot = (slot + 1) & (size - 1);
      if (!table[slot * 2 + 1]) continue;
      for (
        let name = table[slot * 2 + 1] - 1, first = name;
        name < length && (name === first || !groups[name]);
        name++
      ) {
        const from = start - (isWord(letters[starts[name]]) ? 0 : 1);
        const end = endOf(text, name, from);
        if (!end) continue;
        found.push(from, end, name);
        i = end;
        break;
      }
    }
    return found;
  };
}
