import { HOUR, instant, ratio } from '../../slo/units';
import { plain } from '../words/plain.fixture';
import { alignLines } from './alignLines';
import { evenLine, leftLine } from './budgetLines';
import type { ChartModel } from './chartModel';
import { chartSummary, drawnLines, isEmptyChart, readingAt, readingWords } from './summary';

const point = (hours: number, remaining: number) => ({ time: instant(hours * HOUR), remaining: ratio(remaining) });
const model: ChartModel = {
  title: 'Budget left <of it>',
  start: instant(0),
  end: instant(4 * HOUR),
  timeZone: 'utc',
  lines: [evenLine([point(0, 1), point(4, 0)]), leftLine([point(0, 1), point(1, 0.75), point(4, 0.5)], HOUR)],
  format: (value) => `${value * 100} %`,
  threshold: { value: 0.1, label: 'Reserve' },
};
const wordsAt = (at: number | undefined, timeZone = 'utc') => {
  const reading = readingAt({ ...model, timeZone }, alignLines(model), at);
  return reading && plain(readingWords(reading));
};

test.each([
  ['no lines', [], true],
  ['no points', [[]], true],
  ['gaps only', [[undefined]], true],
  ['NaN and infinity only', [[Number.NaN, Number.POSITIVE_INFINITY]], true],
  ['one value', [[undefined, 0]], false],
])('with %s it is empty: %#', (_, lines, expected) => {
  const drawn = lines.map((values) => ({
    label: 'a',
    color: 'main' as const,
    points: values.map((value) => ({ time: instant(0), value })),
  }));
  expect(isEmptyChart({ lines: drawn })).toBe(expected);
});

test.each([
  ['the start', 0, '1970-01-01 00:00:00: Even burn 100 %, Left 100 %, Reserve 10 %'],
  ['a gap, where only the even burn is', 2, '1970-01-01 02:00:00: Even burn 50 %, Reserve 10 %'],
  ['the end', 3, '1970-01-01 04:00:00: Even burn 0 %, Left 50 %, Reserve 10 %'],
  ['nowhere', undefined, undefined],
  ['beyond the end', 99, undefined],
])('at %s', (_, at, expected) => {
  expect(wordsAt(at)).toBe(expected);
});

test.each([
  ['in a maintenance', 1, '1970-01-01 01:00:00, Maintenance, not counted: Even burn 75 %, Left 75 %, Reserve 10 %'],
  ['where it began', 0, '1970-01-01 00:00:00: Even burn 100 %, Left 100 %, Reserve 10 %'],
])('%s', (_, at, expected) => {
  const leftOut = [{ from: instant(0), to: instant(HOUR) }];
  const reading = readingAt({ ...model, leftOut }, alignLines(model), at);
  expect(reading && plain(readingWords(reading))).toBe(expected);
});

it('tells the time in the time zone of the dashboard', () => {
  expect(wordsAt(0, 'Asia/Tokyo')).toBe('1970-01-01 09:00:00: Even burn 100 %, Left 100 %, Reserve 10 %');
});

it('says that nothing was measured where no line is', () => {
  expect(readingWords({ time: '14:00', values: [] })).toBe('14:00: not measured');
});

it('is a sentence with the newest values, written as they are', () => {
  expect(chartSummary(model)).toBe('Budget left <of it>, now: Even burn 0 %, Left 50 %');
});

it('draws the threshold last, dashed', () => {
  expect(drawnLines(model).map(({ label, dash }) => [label, dash])).toEqual([
    ['Even burn', 'dashed'],
    ['Left', undefined],
    ['Reserve', 'dashed'],
  ]);
});
