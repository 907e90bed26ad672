/** The generator "mulberry32": the same seed, the same page. */
export function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

const words = [
  'API',
  'ISO 27001',
  'audit',
  'Audits,',
  'ISO',
  '27001',
  'the',
  'of a',
  '&amp;',
  'API’s',
  'x',
  ' ',
  '\n  ',
  'café',
];
const inline = ['b', 'i', 'em', 'span', 'sup', 'mark'];
const blocks = ['p', 'div', 'ul', 'section', 'h2', 'blockquote', 'pre', 'details', 'x-box'];
const others = ['<br>', '<wbr>', '<img alt="">', '<code>API</code>', '<a href="#x">API</a>', '<!-- API -->'];

/** HTML of a page that nobody would write, with terms at all edges. */
export function randomPage(seed: number, size = 120): string {
  const random = randomFrom(seed);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!;
  let left = size;
  const content = (depth: number): string => {
    let out = '';
    for (let n = 1 + Math.floor(random() * 6); n && left > 0; n--, left--) {
      const kind = random();
      if (kind < 0.5 || depth > 6) out += pick(words) + pick([' ', '', ', ']);
      else if (kind < 0.6) out += pick(others);
      else {
        const tag = pick(kind < 0.85 || depth > 3 ? inline : blocks);
        const off = random() < 0.05 ? ' data-glossary="off"' : '';
        out += `<${tag}${off}>${content(depth + 1)}</${tag}>`;
      }
    }
    return out;
  };
  let page = '';
  while (left > 0) page += `<div>${content(0)}</div>`;
  return `${page}<p>an audit</p>`;
}
