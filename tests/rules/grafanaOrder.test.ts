import '../../src/promql/readText';
import { RECORDED } from '../../src/queries/recorded/names';
import { SLIS, sloOf } from '../../src/queries/slos.fixture';
import { compiledRules } from '../../src/rules/compiledRules.fixture';
import { withFreshReads } from '../../src/rules/formats/freshReads';
import { steady } from '../../src/rules/proof/traffic';
import { once } from '../../src/slo/exclusions/exclusions.fixture';
import type { Sli } from '../../src/slo/sli';
import type { Slo } from '../../src/slo/slo';
import { HOUR, MINUTE, seconds } from '../../src/slo/units';
import { scrapeRequests } from './counters';
import { simulate } from './simulation';

/** A week of Kiritimati began on Sunday, a month of the Cape Verdes begins after an hour. */
const WEEK = { kind: 'calendar', period: 'week', timeZone: 'Pacific/Kiritimati' } as const;
const MONTH = { kind: 'calendar', period: 'month', timeZone: 'Atlantic/Cape_Verde' } as const;

const ROLLING = sloOf(SLIS.bad());
const GROUPED = sloOf({ ...SLIS.bad(), by: ['instance'] } as Sli);
const EXCLUSIONS = [once('1970-01-01T01:30', '1970-01-01T01:50')];

const over = (slo: Slo, window: Slo['objective']['window']): Slo => ({
  ...slo,
  objective: { ...slo.objective, window },
});

const DURATION = seconds(3 * HOUR);

/** Per instance, ten requests a second of which one fails. */
const SERIES = scrapeRequests(
  ['a', 'b'].map((instance) => ({ instance, good: steady(9), bad: steady(1) })),
  { interval: MINUTE, duration: DURATION }
);

const NAMES = Object.values(RECORDED);

/** How many samples each rule recorded in the last two hours, and the ratio at their end. */
async function recordedBy(slo: Slo, order: 'in order' | 'the other way round') {
  const groups = withFreshReads(compiledRules(slo)).map((group) => ({
    ...group,
    rules: group.rules.filter((rule) => 'record' in rule),
  }));
  const inOrder = order === 'in order' ? groups : [...groups].reverse();
  const [ratio, ...counts] = await simulate({ groups: inOrder, scrapeInterval: MINUTE, series: SERIES }, [
    { at: DURATION, expr: `max(${RECORDED.errorRatioOfWindow})` },
    ...NAMES.map((name) => ({ at: DURATION, expr: `sum(count_over_time(${name}[7139s]))` })),
  ]);
  return {
    ratio: Number(ratio?.[0]?.value.toFixed(6)),
    counts: Object.fromEntries(NAMES.map((name, i) => [name, counts[i]?.[0]?.value ?? 0])),
  };
}

/**
 * Grafana says of no group in which second it is evaluated. promtool evaluates all of them each minute, so that the sums of
 * windows are 119 for each budget.
 */
test.each([
  ['a rolling window', ROLLING, 119],
  ['a calendar week', over(ROLLING, WEEK), 119],
  ['a calendar week with exclusions', { ...over(ROLLING, WEEK), exclusions: EXCLUSIONS }, 119],
  ['a rolling window with exclusions', { ...ROLLING, exclusions: EXCLUSIONS }, 119],
  ['a calendar week for each instance', over(GROUPED, WEEK), 238],
])('%s is recorded whichever group Grafana evaluates first', async (_, slo, samples) => {
  const inOrder = await recordedBy(slo, 'in order');
  expect(inOrder.ratio).toBe(0.1);
  expect(inOrder.counts[RECORDED.totalOfWindow]).toBe(samples);
  expect(inOrder.counts[RECORDED.badOfWindow]).toBe(samples);
  expect(await recordedBy(slo, 'the other way round')).toEqual(inOrder);
});

test('a month that begins is recorded whichever group Grafana evaluates first', async () => {
  const month = over(ROLLING, MONTH);
  const inOrder = await recordedBy(month, 'in order');
  const other = await recordedBy(month, 'the other way round');
  expect([inOrder.ratio, other.ratio]).toEqual([0.1, 0.1]);
  expect(other.counts[RECORDED.errorRatioOfWindow]).toBe(inOrder.counts[RECORDED.errorRatioOfWindow]);
});
