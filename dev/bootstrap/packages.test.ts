import { isInstalled } from './packages.mjs';

const lock = { '': {}, 'node_modules/a': { integrity: 'sha512-1' }, 'node_modules/mac': { optional: true } };

test.each([
  ['all there, without what is for another system', { 'node_modules/a': { integrity: 'sha512-1' } }, true],
  ['another version', { 'node_modules/a': { integrity: 'sha512-2' } }, false],
  ['a package is missing', {}, false],
])('%s', (_what, installed, expected) => {
  expect(isInstalled(lock, installed)).toBe(expected);
});
