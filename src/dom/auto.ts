/** What pages ask for on which words are highlighted, or that have to be looked at first. */
export { createHighlighter } from './highlight.js';
export { createJudge } from './judge.js';
