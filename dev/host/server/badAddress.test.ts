import { isReadable } from './badAddress';

test.each([
  ['/a/headroom-slo-app/slos/checkout', true],
  ['/a/headroom-slo-app/slos/100%25', true],
  ['/a/headroom-slo-app/slos/%E0%A4%A', false],
  ['/a/headroom-slo-app/slos/%E0%A4', false],
  ['/a/headroom-slo-app/slos/100%', false],
])('%s can be read: %p', (path, expected) => {
  expect(isReadable(path)).toBe(expected);
});
