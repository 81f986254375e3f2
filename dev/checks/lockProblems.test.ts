import { lockProblems } from './lockProblems.mjs';

const binary = { optionalDependencies: { 'swc-linux': '1.0.0' } };

test('an optional dependency without an entry is named', () => {
  expect(lockProblems({ 'node_modules/swc': binary })).toEqual([
    'node_modules/swc names swc-linux, which the lock file lacks',
  ]);
});

test.each([
  ['beside the package', 'node_modules/swc', 'node_modules/swc-linux'],
  ['below the package', 'node_modules/swc', 'node_modules/swc/node_modules/swc-linux'],
  ['below a package above it', 'node_modules/a/node_modules/swc', 'node_modules/a/node_modules/swc-linux'],
  ['at the top, for a package far below', 'node_modules/a/node_modules/swc', 'node_modules/swc-linux'],
])('an entry counts %s', (_where, path, entry) => {
  expect(lockProblems({ [path]: binary, [entry]: {} })).toEqual([]);
});

test('an entry below another package does not count', () => {
  expect(lockProblems({ 'node_modules/swc': binary, 'node_modules/b/node_modules/swc-linux': {} })).toHaveLength(1);
});

test('an entry that names its registry is tied to it', () => {
  expect(lockProblems({ 'node_modules/x': { resolved: 'https://registry.example/x.tgz' } })).toEqual([
    'node_modules/x is tied to registry.example',
  ]);
});
