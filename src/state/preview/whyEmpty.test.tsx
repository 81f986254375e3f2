import { promql, SLIS, sloOf } from '../../queries/slos.fixture';
import { ok } from '../../slo/result';
import type { Sli } from '../../slo/sli';
import type { Slo } from '../../slo/slo';
import { MINUTE, ratio } from '../../slo/units';
import { createMemoryPrometheus, steadyCounter } from '../testing/memoryPrometheus.fixture';
import { NOW, pass } from '../testing/renderState.fixture';
import { requests, requestSlo } from '../testing/slo.fixture';
import { type EmptyReason, isDoubt } from './emptyReason';
import { emptyReasonText } from './emptyReasonText';
import { explainEmpty } from './explainEmpty';
import { SETTLED, start } from './preview.fixture';

const withTotal = (total: string): Slo =>
  requestSlo('checkout', {
    sli: { ...SLIS.bad(), selector: promql(`${total.slice(0, -1)},code="500"}`), total: promql(total) } as Slo['sli'],
  });

beforeEach(() => void jest.useFakeTimers());
afterEach(() => void jest.useRealTimers());

describe('why a query returns nothing', () => {
  test.each<[string, Slo, EmptyReason, string]>([
    [
      'the metric is unknown',
      withTotal('http_request_total{job="checkout"}'),
      { kind: 'metric-unknown', of: 'total', metric: 'http_request_total' },
      'There is no metric named http_request_total in this data source in the window. Check its spelling, or choose another data source.',
    ],
    [
      'a label has another value',
      withTotal('http_requests_total{job="chekout"}'),
      {
        kind: 'label-matches-nothing',
        of: 'total',
        metric: 'http_requests_total',
        matcher: 'job="chekout"',
        label: 'job',
        values: ['checkout', 'search'],
      },
      'No series of http_requests_total matches job="chekout". The label job has the values: checkout, search.',
    ],
    [
      'a label is not there',
      withTotal('http_requests_total{service="checkout"}'),
      {
        kind: 'label-matches-nothing',
        of: 'total',
        metric: 'http_requests_total',
        matcher: 'service="checkout"',
        label: 'service',
        values: [],
      },
      'No series of http_requests_total has the label service. Remove service="checkout" from the selector.',
    ],
    [
      'a selector without a metric',
      withTotal('{job="chekout"}'),
      { kind: 'label-matches-nothing', of: 'total', metric: '', matcher: 'job="chekout"', label: 'job', values: [] },
      'No series matches job="chekout". Check the label and its value.',
    ],
    [
      'two labels never come together',
      withTotal('http_requests_total{job="search",code="500"}'),
      { kind: 'labels-never-together', of: 'total', selector: 'http_requests_total{job="search",code="500"}' },
      'Each label exists, but no series has all of them: http_requests_total{job="search",code="500"}. Remove one of the matchers.',
    ],
  ])('%s', async (_, slo, reason, sentence) => {
    const search = steadyCounter({ __name__: 'http_requests_total', job: 'search', code: '200' }, 1);
    const preview = start(slo, [...requests('checkout', 9, 1), search]);
    await pass(SETTLED);
    expect(preview.reason()).toEqual(reason);
    expect(emptyReasonText(reason)).toBe(sentence);
  });

  it('there is no traffic', async () => {
    const preview = start(requestSlo('checkout'), requests('checkout', 0, 0));
    await pass(SETTLED);
    expect(preview.reason()).toEqual({ kind: 'no-traffic' });
    expect(emptyReasonText({ kind: 'no-traffic' })).toBe('The series exist, but counted no events in the window.');
  });

  it('nothing is counted as bad, for the selector of the bad events finds nothing', async () => {
    const slo = requestSlo('checkout', {
      sli: { ...SLIS.bad(), selector: promql('http_requests_total{job="checkout",status="500"}') } as Slo['sli'],
    });
    const preview = start(slo, requests('checkout', 9, 0));
    await pass(SETTLED);
    expect(preview.reason()).toMatchObject({
      kind: 'label-matches-nothing',
      of: 'counted',
      label: 'status',
      values: [],
    });
    expect(isDoubt(preview.reason()!, slo)).toBe(true);
  });

  it.each<[string, Pick<Extract<EmptyReason, { kind: 'label-matches-nothing' }>, 'metric' | 'values'>, boolean]>([
    ['no series of the metric has the label of the bad events', { metric: 'x_total', values: [] }, true],
    ['the label has other values', { metric: 'x_total', values: ['200'] }, false],
    ['no metric is named, of which its values were asked', { metric: '', values: [] }, false],
  ])('whether it is doubt where %s', (_, found, expected) => {
    const reason = { kind: 'label-matches-nothing', of: 'counted', matcher: 'code="500"', label: 'code' } as const;
    expect(isDoubt({ ...reason, ...found }, requestSlo('checkout'))).toBe(expected);
  });

  it('nothing failed, which is no reason to change anything', async () => {
    const preview = start(requestSlo('checkout'), requests('checkout', 9, 0));
    await pass(SETTLED);
    expect(preview.reason()).toEqual({ kind: 'unexplained' });
  });

  it('no errors yet in slices that are good without data, which is no reason to doubt them', async () => {
    const budgeting = { method: 'time-slices', length: MINUTE, noData: 'good', target: ratio(0.99) } as const;
    const slo = requestSlo('checkout', {
      sli: { ...SLIS.bad(), selector: promql('http_requests_total{job="checkout",code="503"}') } as Slo['sli'],
    });
    const { objective } = slo;
    const store = createMemoryPrometheus(requests('checkout', 9, 0));
    const asked = { slo: { ...slo, objective: { ...objective, budgeting } }, role: 'counted', now: NOW } as const;
    const reason = await explainEmpty(store, asked);
    expect(reason).toMatchObject({ ok: true, value: { kind: 'label-matches-nothing', of: 'counted' } });
    expect(reason.ok && isDoubt(reason.value, slo)).toBe(false);
    store.counters = requests('search', 9, 0);
    expect(await explainEmpty(store, asked)).toMatchObject({
      ok: true,
      value: { of: 'total', matcher: 'job="checkout"' },
    });
  });

  it('a condition on nothing, which looks good where slices without data are', async () => {
    const slo = sloOf(SLIS.threshold(), { slices: { noData: 'good' } });
    const reason = await explainEmpty(createMemoryPrometheus(), { slo, role: 'counted', now: NOW });
    expect(reason).toMatchObject({ ok: true, value: { kind: 'metric-unknown', of: 'total' } });
    expect(reason.ok && isDoubt(reason.value, slo)).toBe(true);
  });

  it('the bucket is missing', async () => {
    const labels = { job: 'checkout' };
    const preview = start(sloOf(SLIS.latency()), [
      steadyCounter({ __name__: 'http_request_duration_seconds_count', ...labels }, 5),
      steadyCounter({ __name__: 'http_request_duration_seconds_bucket', ...labels, le: '0.25' }, 4),
      steadyCounter({ __name__: 'http_request_duration_seconds_bucket', ...labels, le: '0.5' }, 5),
      steadyCounter({ __name__: 'http_request_duration_seconds_bucket', ...labels, le: '+Inf' }, 5),
    ]);
    await pass(SETTLED);
    expect(preview.reason()).toEqual({ kind: 'bucket-missing', bounds: [0.25, 0.5] });
    expect(emptyReasonText({ kind: 'bucket-missing', bounds: [0.25, 0.5] })).toBe(
      'The histogram has no bucket at this threshold. It can answer for 0.25, 0.5 s. Choose one of these.'
    );
  });

  it('the bucket is missing among many: the ten nearest to the threshold', async () => {
    const labels = { job: 'checkout' };
    const bounds = Array.from({ length: 40 }, (_, index) => 0.05 + index * 0.1);
    const preview = start(sloOf(SLIS.latency()), [
      steadyCounter({ __name__: 'http_request_duration_seconds_count', ...labels }, 5),
      ...[...bounds.map((bound) => bound.toFixed(2)), '+Inf'].map((le) =>
        steadyCounter({ __name__: 'http_request_duration_seconds_bucket', ...labels, le }, 4)
      ),
    ]);
    await pass(SETTLED);
    expect(preview.reason()).toEqual({
      kind: 'bucket-missing',
      bounds: [0.05, 0.15, 0.25, 0.35, 0.45, 0.55, 0.65, 0.75, 0.85, 0.95],
    });
  });

  it('a summary has no buckets, however much it counts', async () => {
    const preview = start(sloOf(SLIS.latency()), [
      steadyCounter({ __name__: 'http_request_duration_seconds_count', job: 'checkout' }, 5),
    ]);
    await pass(SETTLED);
    expect(preview.reason()).toEqual({
      kind: 'metric-unknown',
      of: 'counted',
      metric: 'http_request_duration_seconds_bucket',
    });
  });

  it('the histogram is native, though classic buckets were chosen', async () => {
    const preview = start(sloOf(SLIS.latency()), [
      steadyCounter({ __name__: 'http_request_duration_seconds', job: 'checkout' }, 5),
    ]);
    await pass(SETTLED);
    const reason = { kind: 'other-buckets', metric: 'http_request_duration_seconds', buckets: 'native' } as const;
    expect(preview.reason()).toEqual(reason);
    expect(emptyReasonText(reason)).toBe(
      'There is no http_request_duration_seconds_bucket, but there is http_request_duration_seconds. If that is a native histogram, choose native buckets.'
    );
  });

  it('the histogram is classic, though native buckets were chosen', async () => {
    const slo = sloOf({ ...SLIS.latency(), buckets: 'native' } as Sli);
    const bucket = { __name__: 'http_request_duration_seconds_bucket', job: 'checkout', le: '0.25' };
    const client = createMemoryPrometheus([steadyCounter(bucket, 4)]);
    const reason = { kind: 'other-buckets', metric: 'http_request_duration_seconds', buckets: 'classic' } as const;
    expect(await explainEmpty(client, { slo, role: 'total', now: NOW })).toEqual(ok(reason));
    expect(emptyReasonText(reason)).toBe(
      'There is no native histogram http_request_duration_seconds, but there is http_request_duration_seconds_bucket. Choose classic buckets.'
    );
  });

  it('is not asked where there are numbers', async () => {
    const { reason, prometheus } = start(requestSlo('checkout'));
    await pass(SETTLED);
    expect(reason()).toBeUndefined();
    expect(prometheus.asked.some((text) => text.startsWith('label-values'))).toBe(false);
  });
});
