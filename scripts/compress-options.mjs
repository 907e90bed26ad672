/**
 * Terser's settings, for a part of the module or for all in one script (`whole`). Those that differ from its defaults, and
 * from each other, are those with which that one compresses better; none changes what the code does.
 * https://terser.org/docs/options/
 */
export const compressOptions = (whole) => ({
  passes: 3,
  sequences: whole,
  lhs_constants: false,
  conditionals: whole,
  comparisons: whole,
  collapse_vars: !whole,
  typeofs: !whole,
  negate_iife: !whole,
  unsafe: true,
  unsafe_arrows: true,
  unsafe_methods: !whole,
  pure_getters: true,
});
/** 3: as they are written; 2: double. */
export const quoteStyle = (whole) => (whole ? 3 : 2);
