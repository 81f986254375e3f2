import { ok } from '../slo/result';
import type { Slo } from '../slo/slo';
import { createMemoryGateway } from './testing/memoryGateway.fixture';
import { recordedSeries, recorders } from './testing/recordings.fixture';
import { createState, pass, renderState } from './testing/renderState.fixture';
import { requestSlo } from './testing/slo.fixture';
import { useSloStatuses } from './useSloStatuses';

jest.setTimeout(60_000);

beforeEach(() => void jest.useFakeTimers());
afterEach(() => void jest.useRealTimers());

/** So many SLOs that rules record, with ids of so many characters; a few of them are in view. */
async function openList(count: number, idLength: number) {
  const slos = Array.from({ length: count }, (_, i) => requestSlo(`slo-${String(i).padStart(idLength - 4, '0')}`));
  const gateway = createMemoryGateway(slos);
  const prometheus = gateway.prometheus('prom');
  prometheus.counters = slos.flatMap(({ id }) => recordedSeries(id, { bad: 0.005, total: 10 }));
  let coverageAsked = 0;
  prometheus.recordings = () => {
    coverageAsked += 1;
    return Promise.resolve(ok({ value: recorders(slos.map((slo) => ({ slo }))), warnings: [] }));
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
  const { slos, inView, asked, coverageAsked, statuses } = await openList(300, 9);
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
  const { asked, coverageAsked, statuses } = await openList(300, 63);
  expect([coverageAsked, ...asked.map(kindOf)]).toEqual([1, 'query', 'range']);
  expect(asked.map((text) => listed(text).length)).toEqual([0, 0]);
  expect(statuses.settled).toBe(300);
});
