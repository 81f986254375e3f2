import '../promql/readText';
import { SLIS, sloOf } from '../queries/slos.fixture';
import type { Exclusion } from '../slo/exclusions/exclusion';
import { once, recurring } from '../slo/exclusions/exclusions.fixture';
import type { PromqlText, Sli } from '../slo/sli';
import { compiledRules } from './compiledRules.fixture';
import { tooLongRules } from './tooLong';

const NEW_YORK = { timeZone: 'America/New_York' };
const PATCHES = recurring({ frequency: 'monthly', days: [{ weekday: 1, nth: 2 }] }, '2026-01-04T02:00', NEW_YORK);
const NIGHT = recurring({ frequency: 'weekly', days: [{ weekday: 6 }] }, '2026-01-04T02:00', NEW_YORK);
/** Twelve days of a month, each for a week: each may have begun on any of seven days. */
const DAYS = Array.from({ length: 12 }, (_, index) => index + 1);
const WEEKS = recurring({ frequency: 'monthly', monthDays: DAYS }, '2026-01-04T02:00', {
  ...NEW_YORK,
  minutes: 10_080,
});

function warnings(sli: Sli, exclusions?: readonly Exclusion[]) {
  const slo = { ...sloOf(sli), ...(exclusions && { exclusions }) };
  return tooLongRules(slo, compiledRules(slo));
}

test.each<[string, Sli, readonly Exclusion[]]>([
  ['twenty moves', SLIS.latency(), Array.from({ length: 20 }, () => once('2026-01-04T02:00', '2026-01-05T02:00'))],
  ['twenty nights of a zone whose clocks change', SLIS.latency(), Array.from({ length: 20 }, () => NIGHT)],
  ['five of them for each region', { ...SLIS.bad(), by: ['region'] } as Sli, [NIGHT, NIGHT, NIGHT, PATCHES, PATCHES]],
  ['ten patch days', SLIS.bad(), Array.from({ length: 10 }, () => PATCHES)],
])('%s fit into what VictoriaMetrics takes', (_, sli, exclusions) => {
  expect(warnings(sli, exclusions)).toEqual([]);
});

test('what does not is told at the exclusion that takes the most, with what to do', () => {
  const [first, ...more] = warnings(SLIS.bad(), [NIGHT, { ...WEEKS, title: 'Migration' }, NIGHT]);
  expect(more).toEqual([]);
  expect(first).toMatchObject({ path: ['exclusions', 1], code: 'rule-too-long' });
  expect(first?.message).toMatch(
    /^A rule of this SLO is \d{5} characters long, and VictoriaMetrics takes 16384\. Most of that is "Migration"\. Write fewer exclusions, with fewer days, or in UTC; or start VictoriaMetrics with -search\.maxQueryLen=65536\. Prometheus takes it as it is\.$/
  );
});

test('selectors that are too long are told, too', () => {
  const long = `http_requests_total{job=~"${'a|'.repeat(2500)}b"}` as PromqlText;
  const [found] = warnings({ ...SLIS.bad(), selector: long, total: long } as Sli);
  expect(found).toMatchObject({ path: ['sli'], code: 'rule-too-long' });
});

test('an SLO with nothing of the kind is short', () => {
  expect(warnings(SLIS.bad())).toEqual([]);
});
