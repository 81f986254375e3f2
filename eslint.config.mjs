import { defineConfig } from 'eslint/config';
import { createTypeScriptImportResolver } from 'eslint-import-resolver-typescript';
import importX from 'eslint-plugin-import-x';
import baseConfig from './.config/eslint.config.mjs';
import { guardedPackages, layers, outside } from './layers.mjs';

const names = Object.keys(layers);
const TESTS = ['**/*.test.{ts,tsx}', '**/*.fixture.{ts,tsx}'];

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
  ...outside.map((folder) => ({
    target: './src',
    from: `./${folder}`,
    message: 'The plugin never imports what surrounds it.',
  })),
];

/** Packages and paths that a layer may not name; the whole rule, for a later entry replaces an earlier one. */
const restrictedImports = (layer) => ({
  paths: [{ name: 'moment', message: 'Dates are formatted in src/ui/words.' }],
  patterns: [
    { regex: `^(src|${names.join('|')})/`, message: 'Imports are relative.' },
    ...Object.entries(guardedPackages)
      .filter(([, allowed]) => !allowed.includes(layer))
      .map(([name, allowed]) => ({
        regex: `^${name}(/|$)`,
        message: `Only ${allowed.join(', ')} may import ${name} (layers.mjs).`,
      })),
  ],
});

/** PromQL is built from the AST; text that looks like PromQL in code is a second compile path. */
const CALL = String.raw`\b(rate|irate|increase|delta|sum|avg|count|max|min|absent|[a-z]+_over_time|histogram_quantile)`;
const WHOLE_TEXT = String.raw`/${CALL}\s*(by\s*)?\(.*(\[|\{)/`;
const PIECE_OF_TEXT = String.raw`/${CALL}(\s+(by|without)\s*)?\($|${CALL}\([a-z_:]+(\{|\[)|\{[a-z_]+\s*(=|!=|=~|!~)\s*\x22/`;
const PROMQL_MESSAGE = 'PromQL is built with src/promql and src/queries, never as text.';
const noPromqlText = [
  // An example in the document's schema is read by people and decoded by a test.
  `Literal[value=${WHOLE_TEXT}]:not(Property[key.name='example'] Literal)`,
  `BinaryExpression[operator='+'] > Literal[value=${PIECE_OF_TEXT}]`,
  `TemplateElement[value.raw=${WHOLE_TEXT}]`,
  `TemplateElement[value.raw=${PIECE_OF_TEXT}]`,
].map((selector) => ({ selector, message: PROMQL_MESSAGE }));

const noBarrel = ['ExportAllDeclaration', 'ExportNamedDeclaration[source]'].map((selector) => ({
  selector,
  message: 'No barrels: import from the file that has it.',
}));

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
      'no-duplicate-imports': ['error', { allowSeparateTypeImports: true }],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/ban-ts-comment': 'error',
      'no-restricted-syntax': ['error', ...noPromqlText, ...noBarrel],
      'no-console': 'error',
      'max-lines': ['error', { max: 250 }],
      'max-lines-per-function': ['error', { max: 40, skipBlankLines: true, skipComments: true }],
      // They tell what the React Compiler would leave as it is; the build has no React Compiler.
      'react-hooks/preserve-manual-memoization': 'off',
      'react-hooks/incompatible-library': 'off',
    },
  },
  {
    files: ['src/**/*.{ts,tsx}'],
    rules: {
      // What replaces them is in @grafana/runtime/unstable and /internal, which a plugin cannot build upon.
      '@typescript-eslint/no-deprecated': [
        'error',
        { allow: [{ from: 'package', package: '@grafana/runtime', name: ['getDataSourceSrv', 'getList'] }] },
      ],
    },
  },
  // A component's markup counts as lines of its function.
  {
    files: ['**/*.tsx'],
    rules: { 'max-lines-per-function': ['error', { max: 80, skipBlankLines: true, skipComments: true }] },
  },
  // The language and its compiler are where PromQL is made.
  { files: ['src/promql/**', 'src/queries/**'], rules: { 'no-restricted-syntax': ['error', ...noBarrel] } },
  // Samples in the format of OpenMetrics, which looks like a selector.
  { files: ['dev/demo/history/openMetrics.ts'], rules: { 'no-restricted-syntax': ['error', ...noBarrel] } },
  ...names.map((layer) => ({
    files: [`src/${layer}/**/*.{ts,tsx}`],
    // The page shell of every route needs Grafana's PluginPage, which @grafana/runtime alone has.
    ignores: [...TESTS, 'src/pages/app/Page.tsx'],
    rules: { 'no-restricted-imports': ['error', restrictedImports(layer)] },
  })),
  // Tests compare texts, and may set up what their subject is given by others.
  {
    files: [...TESTS, 'tests/**', 'bench/**'],
    rules: {
      'import-x/no-restricted-paths': 'off',
      'no-restricted-syntax': ['error', ...noBarrel],
      'max-lines-per-function': 'off',
      'max-lines': ['error', { max: 400 }],
      '@typescript-eslint/no-empty-object-type': 'off',
      'no-empty-pattern': 'off',
    },
  },
  // Commands talk to a terminal.
  { files: ['dev/**', 'bench/**', 'cli/**'], rules: { 'no-console': 'off' } },
  // The dev host gives plugins the packages that Grafana gives them, Moment among them.
  { files: ['dev/host/page/**'], rules: { 'no-restricted-imports': 'off' } },
  // The host offers the modules that Grafana offers.
  { files: ['dev/host/page/sharedModules.ts'], rules: { 'no-restricted-imports': 'off' } },
  // Playwright and webpack read default exports.
  {
    files: ['playwright.config.ts', 'webpack.config.ts', 'tests/e2e/setup/*.ts'],
    rules: { 'import-x/no-default-export': 'off' },
  },
]);
