/**
 * `glossary-embed`: the classes, the events and the types. Registers nothing; see `glossary-embed/define`.
 */
export { GlossaryCard } from './elements/card/glossary-card.js';
export { GlossaryEmbed } from './elements/embed/glossary-embed.js';
export { GlossaryEntry } from './elements/entry/glossary-entry.js';
export { GlossaryPanel } from './elements/panel/glossary-panel.js';
export { GlossaryTerm } from './elements/term/glossary-term.js';
export { GlossaryToolkits } from './elements/toolkits/glossary-toolkits.js';
export * from './elements/events.js';
export { version } from './core/version.js';
export type { Via } from './elements/store.js';
export type * from './core/model.js';
