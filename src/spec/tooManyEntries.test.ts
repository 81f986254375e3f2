import '../promql/readText';
import { decodeSlo } from './decodeSlo';
import { messagesOf, VALID } from './decodeSlo.fixture';

const names = (count: number) => Array.from({ length: count }, (_, i) => `label_${i}`);
const split = (kind: 'events' | 'probe', count: number) => ({
  ...VALID,
  sli: {
    [kind]: { ...(kind === 'events' ? VALID.sli.events : { metric: 'up' }), by: names(count) },
  },
});
const labelled = (count: number) => ({ ...VALID, labels: Object.fromEntries(names(count).map((name) => [name, 'x'])) });
const linked = (count: number) => ({
  ...VALID,
  links: names(count).map((title) => ({ title, url: 'https://example.com' })),
});

test.each<[string, unknown, string]>([
  [
    'labels by which counters are split',
    split('events', 6),
    '`sli.events.by` has 6 entries, but must have at most 5 labels, for example `["region"]`.',
  ],
  [
    'labels by which a probe is split',
    split('probe', 9),
    '`sli.probe.by` has 9 entries, but must have at most 5 labels, for example `["region"]`.',
  ],
  [
    'labels of the SLO',
    labelled(21),
    '`labels` has 21 entries, but must have at most 20 labels, for example `{"criticality":"1"}`.',
  ],
  [
    'links',
    linked(21),
    '`links` has 21 entries, but must have at most 20 links, for example `[{"title":"Service dashboard","url":"https://example.com/checkout"}]`.',
  ],
])('too many %s are counted', (_, document, message) => {
  expect(messagesOf(document)).toEqual([message]);
});

test.each([
  ['labels by which counters are split', split('events', 5)],
  ['labels of the SLO', labelled(20)],
  ['links', linked(20)],
])('as many %s as there may be', (_, document) => {
  expect(decodeSlo(document)).toMatchObject({ ok: true });
});
