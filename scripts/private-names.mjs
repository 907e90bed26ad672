/**
 * Properties of our own that no page, no glossary and no attribute ever sees; the scripts have a letter and a sign for
 * each. Only names that mean the same wherever they stand, and that no object of the browser has.
 */
export const privateNames = [
  ...[
    'about',
    'buckets',
    'cardNow',
    'categoryOf',
    'cutWords',
    'deferred',
    'hashes',
    'heal',
    'givesContext',
    'inside',
    'instance',
    'invalid',
    'isTaken',
    'locate',
    'marked',
    'markOf',
    'matcher',
    'needsContext',
  ],
  ...[
    'onChange',
    'onShadow',
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
  ...['setExpanded', 'settings', 'settle', 'signOf', 'soil', 'starts', 'takeBack', 'trigger', 'written'],
  ...['alive', 'costly', 'failure', 'gone', 'hasUpdated', 'kept', 'lost', 'onOpen'],
  ...['reveal', 'settled', 'token', 'trail'],
  ...['requestUpdate', 'faqId', 'renderRoot', 'willUpdate'],
  // Of lit-html: no directive and no other copy of it ever meets our templates.
  ...['_$AA', '_$AB', '_$AC', '_$AD', '_$AH', '_$AI', '_$AM', '_$AR', '_$AV', '_$litPart$', '_$litType$'],
];
