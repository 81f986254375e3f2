import '../../src/promql/readText';
import { RECORDED } from '../../src/queries/recorded/names';
import { SLIS, sloOf } from '../../src/queries/slos.fixture';
import { compiledRules } from '../../src/rules/compiledRules.fixture';
import { HOUR, MINUTE } from '../../src/slo/units';
import { simulate } from './simulation';

jest.setTimeout(120_000);

const slo = sloOf(SLIS.bad());
const SUMS: ReadonlySet<string> = new Set([RECORDED.totalOfTenMinutes, RECORDED.badOfTenMinutes]);
const groups = compiledRules(slo)
  .map((group) => ({ ...group, rules: group.rules.filter((rule) => 'record' in rule && SUMS.has(rule.record)) }))
  .filter(({ rules }) => rules.length > 0);

/** A minute more in each minute, so that one that is missed or summed twice is seen in the sum. */
const DURATION = 6 * HOUR;
const perSecond = Array.from({ length: DURATION / MINUTE + 1 }, (_, minute) => minute);
const series = [{ series: `slo:total_events:rate{slo_id="${slo.id}"}`, values: perSecond }];

/** Up to the last mark, whose sum holds the minutes up to the one before it. */
const recordedUntil = DURATION / MINUTE - 1;
const all = perSecond.slice(0, recordedUntil + 1).reduce((sum, events) => sum + events * MINUTE, 0);

test.each([
  [1, 'all marks are met'],
  [3, 'two of three marks are missed, as by an engine that is restarted'],
  [4, 'every other mark is missed'],
])('every minute is in one sum of ten minutes, evaluated every %d min: %s', async (evaluatedEvery) => {
  const name = RECORDED.totalOfTenMinutes;
  const at = Math.floor((DURATION + 9 * MINUTE) / evaluatedEvery / MINUTE) * evaluatedEvery * MINUTE;
  const [sum, count] = await simulate({ groups, scrapeInterval: MINUTE, series, evaluatedEvery }, [
    { at, expr: `sum(sum_over_time(${name}[1d]))` },
    { at, expr: `sum(count_over_time(${name}[1d]))` },
  ]);
  expect({ sum: sum?.[0]?.value, sums: count?.[0]?.value }).toEqual({ sum: all, sums: DURATION / MINUTE / 10 });
});
