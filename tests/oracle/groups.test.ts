import '../../src/promql/readText';
import { groupStatuses, type GroupStatus } from '../../src/analysis/groupStatuses';
import { sloStatus } from '../../src/analysis/status';
import { RECORDED } from '../../src/queries/recorded/names';
import { ofGroup } from '../../src/slo/ofGroup';
import type { Slo } from '../../src/slo/slo';
import type { Instant } from '../../src/slo/units';
import type { Measured } from '../../src/state/measure/measured';
import { measureBatch } from '../../src/state/measure/measureBatch';
import { recordingsOf as readerOf } from '../../src/state/testing/recordings.fixture';
import { ok } from '../../src/slo/result';
import type { History } from '../prometheus/openMetrics';
import { query, queryRange } from '../prometheus/prometheusApi';
import { type PrometheusServer, startPrometheus } from '../prometheus/prometheusServer';
import { difference, TOLERANCE } from './difference';
import { badSlo, MONTH, NOW } from './recordedCases';
import { recordedHistory, recordedUntil } from './recordedHistory';
import { type Counter, DAY, dayAndNight, eventsIn, HOUR, incident, plus, scrape, START, times } from './traffic';

jest.setTimeout(120_000);

interface Region {
  readonly total: Counter;
  readonly bad: Counter;
  readonly from: number;
  readonly to: number;
}

const WELL = dayAndNight(50);
const BORN = START + 20 * DAY;
const ENDED = NOW - 2 * DAY;

/** Nothing before and after these times. */
function between(counter: Counter, from: number, to: number): Counter {
  const at = (time: number) => counter.until(Math.min(Math.max(time, from), to));
  return { until: (time) => at(time) - at(from) };
}

/** One is well, one burns since an hour, one was born late, one has ended, and one has a difficult name. */
const REGIONS: Readonly<Record<string, Region>> = {
  well: { total: WELL, bad: times(WELL, 0.0004), from: START, to: NOW },
  burning: {
    total: WELL,
    bad: plus(times(WELL, 0.0004), incident(25, NOW - HOUR, NOW + HOUR)),
    from: START,
    to: NOW,
  },
  late: { total: between(WELL, BORN, NOW), bad: times(between(WELL, BORN, NOW), 0.002), from: BORN, to: NOW },
  ended: { total: between(WELL, START, ENDED), bad: times(between(WELL, START, ENDED), 0.02), from: START, to: ENDED },
  'a"b\\c ü': { total: times(WELL, 0.1), bad: times(WELL, 0.00002), from: START, to: NOW },
};

const grouped = (id: string, label: string): Slo => {
  const slo = badSlo(id);
  return { ...slo, sli: { ...slo.sli, by: [label] } as Slo['sli'] };
};
const RAW = grouped('raw-regions', 'region');
const RECORDED_SLO = grouped('recorded-regions', 'region');
const ZONES = grouped('recorded-zones', 'zone');

const rawHistories = Object.entries(REGIONS).flatMap(([region, { total, bad, from, to }]) => {
  const good: Counter = { until: (time) => total.until(time) - bad.until(time) };
  return [good, bad].map((counter, i) =>
    scrape('http_requests_total', { job: RAW.id, region, code: i === 0 ? '200' : '500' }, counter, {
      from,
      to,
      interval: 60,
    })
  );
});

/** What rules record: one series of the definition, however many groups there are. */
function recordedBy(slo: Slo, label: string): readonly History[] {
  return Object.entries(REGIONS).flatMap(([value, region], at) => {
    const recorded = recordedHistory({ slo, second: 17, ...region, labels: { [label]: value } });
    return recorded.flatMap((one) => {
      const isDefinition = one.metric === RECORDED.definition;
      const { [label]: _, ...labels } = one.labels;
      return isDefinition ? (at === 0 ? [{ ...one, labels }] : []) : [one];
    });
  });
}

let server: PrometheusServer;
const measured = new Map<string, Measured>();
let asked: string[] = [];

async function measure(slos: readonly Slo[], kind: 'none' | 'covers'): Promise<void> {
  const none = () => Promise.resolve(ok({ value: [], warnings: [] }));
  const client = {
    query: async ({ expr, time }: { expr: string; time: Instant }) => {
      asked.push(expr);
      return ok({ value: await query(server.url, expr, time), warnings: [] });
    },
    queryRange: async ({ expr, ...range }: Parameters<typeof queryRange>[2] & { expr: string }) =>
      ok({ value: await queryRange(server.url, expr, range), warnings: [] }),
    ...{ labelNames: none, labelValues: none, rules: none, metricTypes: none },
  };
  await measureBatch(
    { gateway: { prometheus: () => client }, recordings: readerOf({ kind }) },
    {
      uid: 'prom',
      now: NOW,
      orders: slos.map((slo) => ({ slo, priority: () => 'visible', signal: new AbortController().signal })),
      onMeasured: (id, result) => result.ok && measured.set(id, result.value),
    }
  );
}

beforeAll(async () => {
  const histories = [...rawHistories, ...recordedBy(RECORDED_SLO, 'region'), ...recordedBy(ZONES, 'zone')];
  server = await startPrometheus({ histories });
  await measure([RAW], 'none');
  asked = [];
  await measure([RECORDED_SLO, ZONES], 'covers');
});

afterAll(() => server.stop());

function groupsOf(slo: Slo): readonly GroupStatus[] {
  const found = measured.get(slo.id);
  return found ? groupStatuses(found, (one) => sloStatus(slo, one)) : [];
}

/** The last evaluation was in the minute before: this one's is to come in two seconds. */
const LAST = recordedUntil(Math.floor(NOW / 60) * 60 - 60 + 17);

const CASES: ReadonlyArray<readonly [string, Slo, number, number]> = [
  ['raw metrics', RAW, NOW, 0.04],
  ['recorded series', RECORDED_SLO, LAST, TOLERANCE],
  ['recorded series of another label, in the same request', ZONES, LAST, TOLERANCE],
];

describe.each(CASES)('each group of %s has the numbers of arithmetic', (_, slo, until, within) => {
  test.each(Object.keys(REGIONS))('%s', (name) => {
    const { total, bad } = REGIONS[name] ?? { total: WELL, bad: WELL };
    const group = groupsOf(slo).find((one) => one.group[0]?.[1] === name);
    const { events } = group?.status ?? {};
    expect(difference(events?.total, eventsIn(total, until, MONTH))).toBeLessThanOrEqual(within);
    expect(difference(events?.bad, eventsIn(bad, until, MONTH))).toBeLessThanOrEqual(within);
  });

  test('the worst comes first, and the one that has ended keeps what it spent', () => {
    const states = groupsOf(slo).map(({ group, status }) => [group[0]?.[1], status.state]);
    expect(states).toEqual([['ended', 'exhausted'], ['burning', 'burning'], ['late', 'healthy'], ...states.slice(3)]);
    expect(states).toHaveLength(5);
  });
});

test('SLOs that are split by different labels are asked about together', () => {
  expect(asked.length).toBeLessThanOrEqual(2);
});

test('one group alone has the numbers that it has among the others', async () => {
  const [one] = groupsOf(RAW).filter(({ group }) => group[0]?.[1] === 'a"b\\c ü');
  const alone = ofGroup(RAW, one?.group ?? []);
  await measure([alone], 'none');
  const { window } = measured.get(RAW.id) ?? {};
  expect({ ...window }).toEqual({ ...one?.status.events });
});
