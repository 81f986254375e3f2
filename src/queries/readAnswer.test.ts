import type { Slo } from '../slo/slo';
import { HOUR, instant } from '../slo/units';
import { planBuckets, planEvents } from './batch';
import type { EventsPlan } from './plans';
import { sloOf, SLIS } from './slos.fixture';

function onlyPlan(slos: readonly Slo[]): EventsPlan {
  const { plans } = planEvents(slos, () => [HOUR]);
  expect(plans).toHaveLength(1);
  return plans[0] as EventsPlan;
}

const a = sloOf(SLIS.bad('a'), { id: 'a' });
const b = sloOf(SLIS.bad('b'), { id: 'b' });

describe('what is read from an answer', () => {
  const shared = onlyPlan([a, b]);
  const sample = (q: string, job: string, value: number) => ({ labels: { slo_q: q, job }, value });

  test('values go to the SLO of their label', () => {
    const read = shared.read([sample('0', 'a', 2), sample('1', 'a', 10), sample('0', 'b', 0), sample('1', 'b', 5)]);
    expect(read).toEqual(
      new Map([
        ['a', new Map([[HOUR, { bad: 2, total: 10 }]])],
        ['b', new Map([[HOUR, { bad: 0, total: 5 }]])],
      ])
    );
  });

  test('a constant total goes to all SLOs', () => {
    const slos = ['a', 'b'].map((job) => sloOf(SLIS.threshold(job), { id: job, slices: { noData: 'bad' } }));
    expect(onlyPlan(slos).read([sample('0', 'a', 58), { labels: { slo_q: '1' }, value: 60 }])).toEqual(
      new Map([
        ['a', new Map([[HOUR, { bad: 2, total: 60 }]])],
        ['b', new Map([[HOUR, { bad: 60, total: 60 }]])],
      ])
    );
  });

  test.each([
    ['nothing at all', []],
    ['errors without a total', [sample('0', 'a', 2)]],
    ['a total that is no number', [sample('0', 'a', 2), sample('1', 'a', NaN)]],
    ['an infinite total', [sample('0', 'a', 2), sample('1', 'a', Infinity)]],
    ['a negative total', [sample('0', 'a', 0), sample('1', 'a', -1)]],
    ['errors that are no number', [sample('0', 'a', NaN), sample('1', 'a', 10)]],
    ['a total that came twice', [sample('0', 'a', 2), sample('1', 'a', 10), sample('1', 'a', 11)]],
    ['errors that came twice', [sample('0', 'a', 2), sample('0', 'a', 2), sample('1', 'a', 10)]],
    ['terms that nobody asked for', [sample('7', 'a', 2), sample('8', 'a', 10)]],
    ['jobs that nobody asked for', [sample('0', 'z', 2), sample('1', 'z', 10)]],
    ['a job called like a property of objects', [sample('1', '__proto__', 10), sample('1', 'constructor', 10)]],
    ['elements without labels', [{ labels: {}, value: 10 }]],
  ])('no data from %s', (_, samples) => {
    expect(shared.read(samples)).toEqual(new Map());
  });

  test.each([
    ['more errors than events are handed on, to be cut and marked', SLIS.bad, 12, 10, { bad: 12, total: 10 }],
    ['a hair more good events than events', SLIS.good, 10.01, 10, { bad: -0.01, total: 10 }],
    ['clearly more good events than events', SLIS.good, 12, 10, undefined],
    ['clearly fewer than no errors', SLIS.bad, -1, 10, undefined],
    ['no traffic', SLIS.bad, 0, 0, { bad: 0, total: 0 }],
  ])('%s', (_, sli, counted, total, expected) => {
    const plan = onlyPlan([sloOf(sli('a'), { id: 'a' })]);
    const read = plan.read([sample('0', 'a', counted), sample('1', 'a', total)]);
    expect(read.get(a.id)?.get(HOUR)).toEqual(expected);
  });

  test('a total without an error series is no error', () => {
    expect(
      shared
        .read([sample('1', 'a', 10)])
        .get(a.id)
        ?.get(HOUR)
    ).toEqual({ bad: 0, total: 10 });
  });

  test('a total without good events is all bad', () => {
    const plan = onlyPlan([sloOf(SLIS.good('a'), { id: 'a' })]);
    expect(
      plan
        .read([sample('1', 'a', 10)])
        .get(a.id)
        ?.get(HOUR)
    ).toEqual({ bad: 10, total: 10 });
  });

  test('a total without the bucket of the threshold is no data', () => {
    const plan = onlyPlan([sloOf(SLIS.latency('a'), { id: 'a' })]);
    expect(plan.read([sample('1', 'a', 10)])).toEqual(new Map());
  });
});

describe('buckets', () => {
  const [plan] = planBuckets([a], HOUR).plans;
  const series = (q: string, ...points: ReadonlyArray<[number, number]>) => ({
    labels: { slo_q: q },
    points: points.map(([time, value]) => ({ time: instant(time), value })),
  });

  test('each step with a total is a bucket, oldest first', () => {
    expect(
      plan?.read([series('1', [7200, 20], [3600, 10], [10_800, NaN]), series('0', [7200, 3], [14_400, 9])])
    ).toEqual(
      new Map([
        [
          'a',
          [
            { end: 3600, counts: { bad: 0, total: 10 } },
            { end: 7200, counts: { bad: 3, total: 20 } },
          ],
        ],
      ])
    );
  });

  test('no total, no buckets', () => {
    expect(plan?.read([series('0', [7200, 3])])).toEqual(new Map());
  });
});
