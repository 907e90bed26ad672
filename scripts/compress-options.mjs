/**
 * Terser's settings, for a part of the module or for all in one script (`whole`). Those that differ from its defaults, and
 * from each other, are those with which that one compresses better; none changes what the code does.
 * https://terser.org/docs/options/
 */
export const compressOptions = (whole) => ({
  passes: 2,
  lhs_constants: false,
  unsafe_arrows: true,
  ...(whole
    ? { negate_iife: false, join_vars: false, side_effects: false }
    : { unsafe: true, unsafe_methods: true, pure_getters: true }),
});
/** Parentheses round functions that are called where they stand. */
export const wrapsCalls = (whole) => !whole;
