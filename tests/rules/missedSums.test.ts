import { RECORDED } from '../../src/queries/recorded/names';
import { serialize } from '../../src/promql/serialize';
import { SLIS, sloOf } from '../../src/queries/slos.fixture';
import { compiledRules } from '../../src/rules/compiledRules.fixture';
import { MINUTE } from '../../src/slo/units';
import { type RawSeries, simulate } from './simulation';

jest.setTimeout(120_000);

const slo = sloOf(SLIS.bad());
const [events] = compiledRules(slo);
const exprOf = (name: string) => {
  const rule = events?.rules.find((one) => 'record' in one && one.record === name);
  return rule ? serialize(rule.expr) : '';
};

/** Minutes that are evaluated, each at this second of it. */
const LAST = 60;
const STEP = 20;
const evaluated = (away: readonly [number, number], second: number) => (i: number) => {
  const minute = Math.floor((i * STEP) / MINUTE);
  return (i * STEP) % MINUTE === second && (minute < away[0] || minute >= away[1]);
};

/** A minute counts as many events a second as its number is, so that one that is missed or there twice is seen. */
function recordedBy(away: readonly [number, number], second: number): readonly RawSeries[] {
  const isThere = evaluated(away, second);
  const series = (name: string, value: (minute: number) => number): RawSeries => ({
    series: `${name}{slo_id="${slo.id}"}`,
    values: Array.from({ length: (LAST * MINUTE) / STEP }, (_, i) =>
      isThere(i) ? value(Math.floor((i * STEP) / MINUTE)) : null
    ),
  });
  return [series(RECORDED.total, (minute) => minute), series(RECORDED.errorRatioOfWindow, () => 0.001)];
}

/** What is recorded when: the minute, and the minutes of which the sum is. */
async function sums(away: readonly [number, number], second: number, without?: string) {
  const isThere = evaluated(away, second);
  const at = Array.from({ length: (LAST * MINUTE) / STEP }, (_, i) => i)
    .filter((i) => isThere(i) && i * STEP >= 10 * MINUTE)
    .map((i) => i * STEP);
  const series = recordedBy(away, second).filter((one) => without === undefined || !one.series.startsWith(without));
  const ask = (name: string) =>
    simulate(
      { groups: [], scrapeInterval: STEP, series },
      at.map((time) => ({ at: time, expr: `(${exprOf(name)})` }))
    );
  const [totals, definitions] = [await ask(RECORDED.totalOfTenMinutes), await ask(RECORDED.definition)];
  const found = (answers: typeof totals) =>
    answers.flatMap((answer, i) => answer.map(({ value }) => [Math.floor((at[i] ?? 0) / MINUTE), value] as const));
  expect(found(definitions)).toEqual(found(totals).map(([minute]) => [minute, 1]));
  return found(totals).map(([minute, value]) => [minute, value / MINUTE]);
}

/** Of the minutes of these ten that were evaluated. */
const sumOf = (first: number, [from, until]: readonly [number, number] = [0, 0]) =>
  Array.from({ length: 10 }, (_, i) => first + i)
    .filter((minute) => minute < from || minute >= until)
    .reduce((all, minute) => all + minute, 0);

describe.each([0, 20, 40])('rules that are evaluated at second %d', (second) => {
  test.each([
    [30, 31, 31],
    [28, 32, 32],
    [30, 35, 35],
    [32, 35, undefined],
  ])('an engine that is away from minute %d to %d makes up the sum in minute %s', async (from, until, madeUp) => {
    const away = [from, until] as const;
    const expected = [10, 20, madeUp ?? 30, 40, 50].map((minute, i) => [minute, sumOf(i * 10, away)]);
    expect(await sums(away, second)).toEqual(expected);
  });

  it('none is made up after an absence for which an instant read is too short', async () => {
    const away = [24, 31] as const;
    expect((await sums(away, second)).map(([minute]) => minute)).toEqual([10, 20, 40, 50]);
  });

  it('a replay, which does not see what it writes, makes each sum once', async () => {
    const expected = [10, 20, 30, 40, 50].map((minute, i) => [minute, sumOf(i * 10)]);
    expect(await sums([0, 0], second, RECORDED.errorRatioOfWindow)).toEqual(expected);
  });
});
