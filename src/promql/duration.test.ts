import { parseDuration, printDuration } from './duration';

test.each([
  ['30d', 2_592_000, '30d'],
  ['1h30m', 5400, '1h30m'],
  ['5m', 300, '5m'],
  ['90m', 5400, '1h30m'],
  ['4w', 2_419_200, '28d'],
  ['1y', 31_536_000, '365d'],
  ['1d12h', 129_600, '1d12h'],
  ['1500ms', 1.5, '1s500ms'],
  ['1m1ms', 60.001, '1m1ms'],
  [' 7d ', 604_800, '7d'],
  ['0s', 0, '0s'],
])('%s is %d seconds and prints as %s', (text, duration, printed) => {
  expect(parseDuration(text)).toEqual({ ok: true, value: duration });
  expect(printDuration(duration)).toBe(printed);
});

test.each(['30', '-5m', '1.5h', '5 m', '30m1h', '5m5m', 'd', '5M', '1h30', '٣d'])('%s is not a duration', (text) => {
  expect(parseDuration(text)).toEqual({
    ok: false,
    error: [
      {
        code: 'duration',
        from: 0,
        to: text.length,
        message: `“${text}” is not a duration.`,
        remedy: 'Write numbers with units, largest first: 30d, 1h30m, 5m, 300ms.',
      },
    ],
  });
});

test('an empty duration says so', () => {
  const result = parseDuration(' ');
  expect(result.ok ? [] : result.error.map(({ message }) => message)).toEqual(['The duration is empty.']);
});

test.each([
  [-300, '-5m'],
  [-0.0001, '0s'],
  [0.1 + 0.2, '300ms'],
])('%d prints as %s', (duration, printed) => {
  expect(printDuration(duration)).toBe(printed);
});

test.each([NaN, Infinity, 1e300])('%d is nothing that prints', (duration) => {
  expect(() => printDuration(duration)).toThrow(RangeError);
});
