export default {
  globs: ['src/elements/*/glossary-*.ts'],
  litelement: true,
  // The analyzer would write its own key into package.json on every run.
  packagejson: false,
};
