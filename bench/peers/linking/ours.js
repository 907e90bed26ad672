/** All is marked; launcher and definitions, which come after the marks, are no part of linking. */
const marked = (begin) =>
  new Promise((resolve) => {
    document.addEventListener('glossary-linked', resolve, { once: true });
    begin();
  });

/**
 * The built element as it is, all rules on; includes reading and checking the glossary that it is given, or fetching
 * the names that `glossary build` has written.
 */
const ours = (mode, settings = ({ glossary }) => ({ glossary })) => ({
  build: settings,
  async run(given) {
    const embed = document.createElement('glossary-embed');
    Object.assign(embed, { mode, occurrences: 'all' }, given);
    await marked(() => document.body.append(embed));
  },
  /** Takes the marks away and, once the page is as it was, marks it with the matcher that is there. */
  async before() {
    const embed = document.querySelector('glossary-embed');
    await marked(() => (embed.mode = 'none'));
  },
  async again() {
    const embed = document.querySelector('glossary-embed');
    await marked(() => (embed.mode = mode));
  },
  count: () => document.querySelector('glossary-embed') && counted,
});
let counted = 0;
document.addEventListener('glossary-linked', ({ count }) => (counted = count));

export const link = ours('link');
export const highlight = ours('highlight');
export const built = ours('link', ({ manifest }) => ({ src: manifest.address }));
