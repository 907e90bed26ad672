/**
 * Properties of our own that no page, no glossary and no attribute ever sees; the scripts have a letter and a sign for
 * each. Only names that mean the same wherever they stand, and that no object of the browser has.
 */
export const privateNames = [
  ...[
    'buckets',
    'cardNow',
    'cutWords',
    'deferred',
    'forget',
    'hashes',
    'heal',
    'invalid',
    'locate',
    'markOf',
  ],
  ...[
    'onChange',
    'opensBlock',
    'original',
    'outer',
    'ownTerm',
    'painter',
    'pieces',
    'prune',
    'rects',
    'setActive',
  ],
  ...['setExpanded', 'settle', 'signOf', 'soil', 'starts', 'takeBack', 'trigger', 'needsContext'],
];
