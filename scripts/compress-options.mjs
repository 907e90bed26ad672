/**
 * Terser's settings, for a part of the module or for all in one script (`whole`). Those that differ from its defaults, and
 * from each other, are those with which that one compresses better; none changes what the code does.
 * https://terser.org/docs/options/
 */
export const compressOptions = (whole) => ({
  passes: whole ? 3 : 4,
  lhs_constants: false,
  unsafe: true,
  unsafe_arrows: true,
  pure_getters: true,
  ...(whole
    ? { collapse_vars: false, typeofs: false, negate_iife: false, join_vars: false, side_effects: false }
    : { hoist_props: false }),
});
/** 3: as they are written; 0: double, or single where that needs fewer escapes. */
export const quoteStyle = (whole) => (whole ? 3 : 0);
