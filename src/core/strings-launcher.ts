/** What the launcher says. */
export const launcherStrings = {
  glossary: 'Glossary',
  'launcherCount.one': '1 term on this page',
  'launcherCount.other': '{count} terms on this page',
};
