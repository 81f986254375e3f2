import '../../src/promql/readText';
import { RECORDED } from '../../src/queries/recorded/names';
import { SLIS, sloOf } from '../../src/queries/slos.fixture';
import { compiledRules } from '../../src/rules/compiledRules.fixture';
import type { SloWindow } from '../../src/slo/objective';
import { DAY, MINUTE, seconds } from '../../src/slo/units';
import { type RawSeries, simulate } from './simulation';

jest.setTimeout(120_000);

const calendar = (period: 'quarter' | 'year') => ({ kind: 'calendar', period, timeZone: 'UTC' }) as const;

/** What reads the window: its ratio, and the alert about a budget that is spent. */
function readersOf(window: SloWindow) {
  const slo = sloOf(SLIS.bad());
  const groups = compiledRules({ ...slo, objective: { ...slo.objective, window } });
  return groups
    .map((group) => ({
      ...group,
      rules: group.rules.filter((rule) =>
        'alert' in rule ? rule.alert === 'SloBudgetExhausted' : rule.record === RECORDED.errorRatioOfWindow
      ),
    }))
    .filter(({ rules }) => rules.length > 0);
}

/** What the other rules record in the middle of a period, of a service that served nothing but a thousandth. */
function recordedUntil(minutes: number, interval: number, isMissed: (round: number) => boolean): readonly RawSeries[] {
  const every = (name: string, step: number, value: number, isLeftOut: (round: number) => boolean = () => false) => ({
    series: `${name}{slo_id="checkout",slo_period="19700101"}`,
    values: Array.from({ length: minutes + 1 }, (_, minute) =>
      minute % step === 0 && !isLeftOut(minute / step) ? value : undefined
    ),
  });
  return [
    every(RECORDED.total, 1, 10),
    every(RECORDED.bad, 1, 9.99),
    every(RECORDED.totalOfTenMinutes, 10, 6000),
    every(RECORDED.badOfTenMinutes, 10, 5994),
    every(RECORDED.elapsed, 1, 0.5),
    every(RECORDED.totalOfWindow, interval, 1e6, isMissed),
    every(RECORDED.badOfWindow, interval, 999e3, isMissed),
  ];
}

const MISSED = 6;

describe.each([
  ['30 days', { kind: 'rolling', length: seconds(30 * DAY) }, 10],
  ['a quarter', calendar('quarter'), 45],
  ['a year', calendar('year'), 180],
] as const)('of the events of %s', (_, window, interval) => {
  const ask = (expr: string, minutes: readonly number[], isMissed: (round: number) => boolean) =>
    simulate(
      {
        groups: readersOf(window),
        scrapeInterval: MINUTE,
        series: recordedUntil(interval * (MISSED + 3), interval, isMissed),
      },
      minutes.map((minute) => ({ at: minute * MINUTE, expr }))
    );

  test('one that is missed leaves the ratio, and the alert that the budget is spent', async () => {
    const until = interval * (MISSED + 1);
    const minutes = Array.from({ length: interval }, (_element, index) => until - index);
    const expr = `count(${RECORDED.errorRatioOfWindow} == 0.999) + count(ALERTS{alertstate="firing"})`;
    const answers = await ask(expr, minutes, (round) => round === MISSED);
    expect(answers.map(([element]) => element?.value)).toEqual(minutes.map(() => 2));
  });

  test('where two are missed, what was is not taken for what is', async () => {
    const ends = interval * (MISSED + 1) + 1;
    const answers = await ask(RECORDED.errorRatioOfWindow, [ends - 1, ends + 1], (round) => round >= MISSED);
    expect(answers.map((elements) => elements.length)).toEqual([1, 0]);
  });
});
