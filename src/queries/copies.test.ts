import type { Sli } from '../slo/sli';
import { copiesCheck, REPLICA_LABELS } from './copies';
import { promql, SLIS, sloOf } from './slos.fixture';

test.each<[string, Sli, string]>([
  ['all events', SLIS.bad(), 'http_requests_total{job="checkout"}'],
  ['the count of a histogram', SLIS.latency(), 'http_request_duration_seconds_count{job="checkout"}'],
  ['a probe', SLIS.probe(), 'probe_success{job="checkout"}'],
])('asks of %s, label by label', (_, sli, selector) => {
  const terms = copiesCheck(sloOf(sli))?.expr.split(' or ');
  expect(terms).toHaveLength(REPLICA_LABELS.length);
  expect(terms?.[0]).toBe(`label_replace(max(count without (replica) (${selector})) > 1, "slo_q", "replica", "", "")`);
});

test('asks nothing of an SLO that cannot be compiled', () => {
  expect(copiesCheck(sloOf({ ...SLIS.probe(), metric: promql('up{') } as Sli))).toBeUndefined();
});

test.each([
  ['nothing is there twice', [], undefined],
  [
    'the label with the most copies',
    [
      { labels: { slo_q: 'replica' }, value: 2 },
      { labels: { slo_q: 'receive_replica' }, value: 3 },
    ],
    { label: 'receive_replica', count: 3 },
  ],
  ['an answer that is none', [{ labels: {}, value: 2 }], undefined],
])('reads %s', (_, samples, copies) => {
  expect(copiesCheck(sloOf(SLIS.bad()))?.read(samples)).toEqual(copies);
});
