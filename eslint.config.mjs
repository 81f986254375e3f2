import { defineConfig } from 'eslint/config';
import { createTypeScriptImportResolver } from 'eslint-import-resolver-typescript';
import importX from 'eslint-plugin-import-x';
import baseConfig from './.config/eslint.config.mjs';
import { guardedPackages, layers, outside } from './layers.mjs';

const names = Object.keys(layers);

/** One zone per layer: what it may not import. */
const zones = [
  ...names.flatMap((layer) =>
    names
      .filter((other) => other !== layer && !layers[layer].may.includes(other))
      .map((other) => ({
        target: `./src/${layer}`,
        from: `./src/${other}`,
        message: `Layer ${layer} may import ${layers[layer].may.join(', ') || 'nothing'} (layers.mjs).`,
      }))
  ),
  ...outside.map((folder) => ({ target: './src', from: `./${folder}`, message: 'The plugin never imports what surrounds it.' })),
];

const guarded = (layer) =>
  Object.entries(guardedPackages)
    .filter(([, allowed]) => !allowed.includes(layer))
    .map(([name, allowed]) => ({ name, message: `Only ${allowed.join(', ')} may import ${name} (layers.mjs).` }));

/** PromQL is built from the AST; text that looks like PromQL in code is a second compile path. */
const PROMQL_TEXT = String.raw`/\b(rate|increase|sum|avg|[a-z]+_over_time|histogram_quantile)\s*(by\s*)?\(.*(\[|\{)/`;
const noPromqlText = ['TemplateElement', 'Literal'].map((node) => ({
  selector: node === 'Literal' ? `Literal[value=${PROMQL_TEXT}]` : `TemplateElement[value.raw=${PROMQL_TEXT}]`,
  message: 'PromQL is built with src/promql and src/queries, never as text.',
}));

const noBarrel = {
  selector: 'ExportAllDeclaration',
  message: 'No barrels: import from the file that has it.',
};

export default defineConfig([
  { ignores: ['node_modules/', 'dist/', '.cache/', 'test-results/', 'playwright-report/', 'coverage/', '.config/'] },
  ...baseConfig,
  {
    files: ['**/*.{ts,tsx}'],
    plugins: { 'import-x': importX },
    settings: { 'import-x/resolver-next': [createTypeScriptImportResolver({ project: './tsconfig.json' })] },
    rules: {
      'import-x/no-restricted-paths': ['error', { zones }],
      'import-x/no-default-export': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/ban-ts-comment': 'error',
      'no-restricted-syntax': ['error', ...noPromqlText, noBarrel],
      'no-console': 'error',
      'max-lines': ['error', { max: 250 }],
      'max-lines-per-function': ['error', { max: 40, skipBlankLines: true, skipComments: true }],
    },
  },
  // A component's markup counts as lines of its function.
  { files: ['**/*.tsx'], rules: { 'max-lines-per-function': ['error', { max: 90, skipBlankLines: true, skipComments: true }] } },
  // The language and its compiler are where PromQL is made.
  { files: ['src/promql/**', 'src/queries/**'], rules: { 'no-restricted-syntax': ['error', noBarrel] } },
  ...names.map((layer) => ({
    files: [`src/${layer}/**/*.{ts,tsx}`],
    ignores: ['**/*.test.{ts,tsx}', '**/*.fixture.{ts,tsx}', 'src/pages/app/Page.tsx'],
    rules: { 'no-restricted-imports': ['error', { paths: guarded(layer) }] },
  })),
  {
    files: ['**/*.test.{ts,tsx}', '**/*.fixture.{ts,tsx}', 'tests/**', 'bench/**'],
    rules: {
      'no-restricted-syntax': ['error', noBarrel],
      'max-lines-per-function': 'off',
      'max-lines': ['error', { max: 400 }],
      '@typescript-eslint/no-empty-object-type': 'off',
      'no-empty-pattern': 'off',
    },
  },
  // Commands talk to a terminal.
  { files: ['dev/**', 'bench/**', 'cli/**'], rules: { 'no-console': 'off' } },
  // Playwright and webpack read default exports.
  { files: ['playwright.config.ts', 'webpack.config.ts', 'tests/e2e/setup/*.ts'], rules: { 'import-x/no-default-export': 'off' } },
]);
