import { SLIS, sloOf } from '../../queries/slos.fixture';
import type { Slo } from '../../slo/slo';
import { DAY, HOUR, MINUTE, ratio, seconds } from '../../slo/units';
import { compiledRules } from '../compiledRules.fixture';
import { promtoolTest } from './promtoolTest';

const MONTH = { kind: 'calendar', period: 'month', timeZone: 'UTC' } as const;
const WEEK = { kind: 'rolling', length: seconds(7 * DAY) } as const;

function withObjective(slo: Slo, change: Partial<Slo['objective']>): Slo {
  return { ...slo, objective: { ...slo.objective, ...change } };
}

const ROLLING = sloOf(SLIS.bad());
const CALENDAR = withObjective(ROLLING, { window: MONTH });
const LOOSE = withObjective(ROLLING, { target: ratio(0.5) });
const A_TENTH = withObjective(ROLLING, { target: ratio(0.9), window: WEEK });
const LOST_IS_BAD = sloOf(SLIS.threshold(), { slices: { noData: 'bad' } });

const testOf = (slo: Slo) => promtoolTest(slo, compiledRules(slo));

/** In whole hours where it says when. */
const named = (slo: Slo) =>
  testOf(slo).notRun.map(({ tier, fires }) =>
    fires === undefined ? tier : `${tier} after ${Math.ceil(fires / HOUR)} h`
  );

test.each<[string, Slo, readonly string[]]>([
  ['a window that rolls', ROLLING, ['budget-low']],
  ['a calendar window', CALENDAR, ['budget-low', 'budget-exhausted']],
  [
    'half of everything may fail, which no outage of a day and a half burns',
    LOOSE,
    ['ticket-3d after 37 h', 'budget-low', 'budget-exhausted after 364 h', 'no-data'],
  ],
  ['slices whose lack of data is a failure', LOST_IS_BAD, ['budget-low', 'no-data']],
  ['a probe, which has no alert about lost data', sloOf(SLIS.probe()), ['budget-low']],
])('alerts that no scenario asks to fire are named: %s', (_, slo, tiers) => {
  expect(named(slo)).toEqual(tiers);
});

test.each<[string, Slo]>([
  ['a window that rolls', ROLLING],
  ['a calendar window', CALENDAR],
  ['half of everything may fail', LOOSE],
  ['a tenth of a week, which an outage burns in 17 hours', A_TENTH],
  ['slices', sloOf(SLIS.threshold())],
  ['slices of a minute whose lack of data is a failure', LOST_IS_BAD],
  [
    'slices of five minutes',
    sloOf(SLIS.bad(), { slices: { length: seconds(5 * MINUTE), target: ratio(0.99), noData: 'good' } }),
  ],
  ['a probe', sloOf(SLIS.probe())],
])('each alert is asked to fire, or named, and never both: %s', (_, slo) => {
  const { claims, notRun } = testOf(slo);
  const alerts = compiledRules(slo).flatMap(({ rules }) => rules.flatMap((rule) => ('alert' in rule ? [rule] : [])));
  const asked = claims.filter(({ text }) => / fires within /.test(text)).map(({ tier }) => tier);
  expect([...new Set(asked), ...notRun.map(({ tier }) => tier)].sort()).toEqual(
    alerts.map(({ labels }) => labels['tier']).sort()
  );
});

test('an SLO without alerts has nothing to claim, silence neither', () => {
  const { claims, notRun, document } = testOf({ ...ROLLING, alerting: { page: false, ticket: false } });
  expect({ claims, notRun }).toEqual({ claims: [], notRun: [] });
  expect(document('x.rules.yaml')).toMatchObject({ tests: [] });
});
