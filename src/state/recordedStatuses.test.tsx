import { ok } from '../slo/result';
import { recordedWindow } from '../queries/recorded/recordedWindow';
import type { CalendarWindow } from '../slo/objective';
import type { Slo } from '../slo/slo';
import { createMemoryGateway } from './testing/memoryGateway.fixture';
import { recordedSeries, recorders } from './testing/recordings.fixture';
import { createState, NOW, pass, renderState } from './testing/renderState.fixture';
import { requestSlo } from './testing/slo.fixture';
import { useSloStatuses } from './useSloStatuses';

jest.setTimeout(60_000);

beforeEach(() => void jest.useFakeTimers());
afterEach(() => void jest.useRealTimers());

interface List {
  readonly count: number;
  readonly idLength: number;
  /** The windows of one in four SLOs, by turns; the others have 30 days. */
  readonly calendar?: ReadonlyArray<CalendarWindow['period']>;
}

function slosOf({ count, idLength, calendar = [] }: List): readonly Slo[] {
  return Array.from({ length: count }, (_, i) => {
    const slo = requestSlo(`slo-${String(i).padStart(idLength - 4, '0')}`);
    const period = i % 4 === 3 ? calendar[Math.floor(i / 4) % calendar.length] : undefined;
    const window = { kind: 'calendar', period: period ?? 'month', timeZone: 'Europe/Berlin' } as const;
    return period === undefined ? slo : { ...slo, objective: { ...slo.objective, window } };
  });
}

/** SLOs that rules record; a few of them are in view. */
async function openList(list: List) {
  const slos = slosOf(list);
  const gateway = createMemoryGateway(slos);
  const prometheus = gateway.prometheus('prom');
  prometheus.counters = slos.flatMap(({ id, objective }) => {
    const { period } = recordedWindow(objective.window, NOW);
    return recordedSeries(id, { bad: 0.005, total: 10 }, period === undefined ? {} : { slo_period: period });
  });
  let coverageAsked = 0;
  prometheus.recordings = () => {
    coverageAsked += 1;
    return Promise.resolve(
      ok({
        value: recorders(
          slos.map((slo) => ({ slo })),
          NOW
        ),
        warnings: [],
      })
    );
  };
  const inView = slos.slice(100, 124).map(({ id }) => id);
  const state = createState(gateway);
  const { result } = renderState(state, () => useSloStatuses(slos, inView), undefined);
  await pass(1000);
  return { slos, inView, asked: prometheus.asked, coverageAsked, statuses: result.current };
}

const listed = (text: string | undefined) => [...new Set(text?.match(/slo-\d+/g))];
const kindOf = (text: string) => text.split(' ')[0];

it('hundreds of SLOs that rules record take five requests, rows in view first', async () => {
  const { slos, inView, asked, coverageAsked, statuses } = await openList({ count: 300, idLength: 9 });
  expect([coverageAsked, ...asked.map(kindOf)]).toEqual([1, 'query', 'range', 'query', 'range']);
  expect(asked.slice(0, 3).map((text) => listed(text).length)).toEqual([24, 24, 0]);
  expect(listed(asked[0])).toEqual(inView);
  const consumed = (slo: Slo) => {
    const status = statuses.statuses.get(slo.id);
    return status?.kind === 'loaded' ? status.value.status.budget?.consumed : undefined;
  };
  // Five of ten thousand fail: half of the budget of 0.1 %.
  expect(new Set(slos.map((slo) => consumed(slo)?.toFixed(3)))).toEqual(new Set(['0.500']));
});

it('ids that are too long for one list of those in view are asked all together, in three requests', async () => {
  const { asked, coverageAsked, statuses } = await openList({ count: 300, idLength: 63 });
  expect([coverageAsked, ...asked.map(kindOf)]).toEqual([1, 'query', 'range']);
  expect(asked.map((text) => listed(text).length)).toEqual([0, 0]);
  expect(statuses.settled).toBe(300);
});

it.each<[number, string, ReadonlyArray<CalendarWindow['period']>, number]>([
  [1000, 'a month', ['month'], 6],
  [300, 'a week and a month', ['week', 'month'], 7],
  [300, 'all four kinds', ['week', 'month', 'quarter', 'year'], 9],
])(
  '%d SLOs, a quarter of which have a calendar window, %s: one request more for each further length of buckets',
  async (count, _, calendar, requests) => {
    const { asked, coverageAsked, statuses } = await openList({ count, idLength: 9, calendar });
    expect(asked.map(kindOf).filter((kind) => kind === 'query')).toHaveLength(2);
    expect(coverageAsked + asked.length).toBe(requests);
    expect(asked.some((text) => text.includes('increase'))).toBe(false);
    const recordings = [...statuses.statuses.values()].map((status) =>
      status.kind === 'loaded' ? status.value.recording.kind : status.kind
    );
    expect(new Set(recordings)).toEqual(new Set(['covers']));
  }
);
