/** How each search engine is called and set; `peers/search/engines.js` does it. */
export const engines = {
  ours: { label: 'ours (createSearch)', settings: 'as it is' },
  fuse: { label: 'Fuse.js', settings: 'weights by field, ignoreLocation, threshold 0.35' },
  fuseExtended: { label: 'Fuse.js, extended', settings: 'the same, useExtendedSearch' },
  minisearch: { label: 'MiniSearch', settings: 'prefix, fuzzy 0.2, boost by field' },
  flexsearch: { label: 'FlexSearch', settings: 'Document, tokenize forward, suggest' },
  ufuzzy: { label: 'uFuzzy', settings: 'intraMode 1, any order, names before all text' },
  orama: { label: 'Orama', settings: 'tolerance 1, boost by field' },
};

/** Who links. */
export const labels = {
  link: 'ours, link',
  highlight: 'ours, highlight',
  built: 'ours, link, from `glossary build`',
  regexp: 'one RegExp',
  markjs: 'mark.js',
  fardt: 'findAndReplaceDOMText',
  linkify: 'linkify, keywords',
  walk: 'floor: walk',
  spans: 'floor: known matches in spans',
  bare: 'floor: known matches in bare custom elements',
  hashscan: 'floor: hashscan, a scanner without rules, in spans',
  dressed: 'floor: the same with the attributes of a mark, the host’s nodes kept',
};
