import js from '@eslint/js';
import globals from 'globals';
import { configs as lit } from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import { configs as wc } from 'eslint-plugin-wc';
import ts from 'typescript-eslint';

export default ts.config(
  {
    ignores: ['**/dist/', 'node_modules/', 'coverage/', '.cache/', 'src/bundled/generated/', 'demo/vendor/'],
  },
  js.configs.recommended,
  ...ts.configs.recommended,
  lit['flat/recommended'],
  wc['flat/recommended'],
  {
    files: ['src/**/*.ts'],
    plugins: { 'lit-a11y': litA11y },
    rules: {
      ...litA11y.configs.recommended.rules,
      '@typescript-eslint/consistent-type-imports': 'error',
      'no-console': ['error', { allow: ['warn'] }],
      // Glossary text is never markup, and a literal style attribute is a CSP violation.
      'no-restricted-syntax': [
        'error',
        {
          selector: 'AssignmentExpression[left.property.name=/^(inner|outer)HTML$/]',
          message: 'Glossary text is never markup.',
        },
        {
          selector: "CallExpression[callee.property.name='insertAdjacentHTML']",
          message: 'Glossary text is never markup.',
        },
        {
          selector: 'ImportSpecifier[imported.name=/^unsafe(HTML|SVG|CSS|Static)$/]',
          message: 'Glossary text is never markup.',
        },
        {
          selector:
            "CallExpression[callee.property.name='normalize'][arguments.length=0][callee.object.type!='Identifier']",
          message: 'Host nodes are never normalised; for strings name the form.',
        },
      ],
    },
  },
  {
    files: ['src/core/**/*.ts'],
    languageOptions: { globals: {} },
    rules: { 'no-console': 'error' },
  },
  {
    files: ['scripts/**', 'test/node/**', 'test/e2e/**', '*.config.*', 'bench/**'],
    languageOptions: { globals: { ...globals.node, ...globals.browser } },
    rules: { 'no-console': 'off' },
  },
  {
    files: ['test/**/*.ts'],
    rules: { '@typescript-eslint/no-unused-expressions': 'off', 'wc/guard-super-call': 'off' },
  },
  {
    files: ['test/e2e/hosts/apps/**/*.js'],
    languageOptions: { globals: { ...globals.browser, ...globals.node } },
  },
  { files: ['demo/**/*.js'], languageOptions: { globals: globals.browser } },
);
