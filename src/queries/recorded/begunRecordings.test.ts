import { LABELS } from '../../slo/reservedLabels';
import { DAY, instant, seconds } from '../../slo/units';
import { SLIS, sloOf } from '../slos.fixture';
import { definitionOf } from './definition';
import { planRecordings } from './planRecordings';
import { recordedWindow } from './recordedWindow';

const WINDOW = seconds(30 * DAY);
const slo = { ...sloOf(SLIS.bad()), labels: { tier: 'gold' } };
const ROLLING = recordedWindow(slo.objective.window, instant(0));
const PLAN = planRecordings([ROLLING]);

const PERIOD = { kind: 'calendar', period: 'month', timeZone: 'Europe/Berlin' } as const;
const NOON = '2026-11-21T11:00:00Z';
const SO_FAR = 20.5 * DAY;
const MONTHLY = { ...slo, objective: { ...slo.objective, window: PERIOD } };

it('one request for all SLOs says how much of the window is recorded, and who records lately', () => {
  expect(PLAN.expr).toBe(
    'label_replace(count_over_time(slo:definition:info[30d]), "slo_term", "2592000", "", "") or ' +
      'label_replace(count_over_time(slo:definition:info[25m]), "slo_term", "lately", "", "") or ' +
      'label_replace(group by (slo_id) (last_over_time(slo:total_events:rate[15m])), "slo_term", "begun", "", "")'
  );
});

describe('rules that record minutes, and have summed up no ten of them yet', () => {
  const sample = (slo_term: string, value: number, labels: object = {}) => ({
    labels: { [LABELS.slo]: slo.id, slo_term, ...labels },
    value,
  });
  const info = { slo_definition: definitionOf(slo) };
  const begun = sample('begun', 1);

  it('have begun, whether they are the first of this SLO or some run again', () => {
    const kindOf = (...more: Array<typeof begun>) => PLAN.read([begun, ...more])[0]?.of(slo);
    expect(kindOf()).toEqual({ kind: 'begun', window: WINDOW });
    expect(kindOf(sample(ROLLING.key, 1152, info))).toEqual({ kind: 'begun', window: WINDOW });
  });

  it('say how much they have recorded as soon as they say it themselves', () => {
    const [read] = PLAN.read([begun, sample(ROLLING.key, 1, info), sample('lately', 1, info)]);
    expect(read?.of(slo)).toEqual({ kind: 'partial', covered: 600, window: WINDOW });
  });

  it('of a calendar window, cover none before the next one', () => {
    const now = instant(Date.parse(NOON) / 1000);
    const [read] = planRecordings([recordedWindow(PERIOD, now)]).read([begun]);
    expect(read?.of(MONTHLY)).toEqual({ kind: 'begun', window: SO_FAR, ofPeriod: true });
  });
});
