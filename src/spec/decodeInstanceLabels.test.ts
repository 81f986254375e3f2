import '../promql/readText';
import { decodeSlo } from './decodeSlo';
import { messagesOf, VALID } from './decodeSlo.fixture';
import { encodeSlo } from './encodeSlo';

test.each([
  ['no label of a process', [], ' has 0 entries, but must have at least one label, for example `["pod"]`.'],
  [
    'more labels of a process than there are reasons for',
    ['a', 'b', 'c', 'd', 'e', 'f'],
    ' has 6 entries, but must have at most 5 labels, for example `["pod"]`.',
  ],
  ['labels of a process that are no list', 'pod', ' is "pod", but must be a list, for example `["pod"]`.'],
  [
    'a label of a process that is said twice',
    ['a', 'a'],
    '[1]` is "a", but must be named only once, for example `pod`.',
  ],
  [
    'a label of a process that is the name of the metric',
    ['pod', '__name__'],
    '[1]` is "__name__", but must be the name of a label: letters, digits and _, not beginning with a digit or __, for example `pod`.',
  ],
  ['a label of a process without a name', [''], '[0]` is empty. Fill it in, for example `pod`.'],
  [
    'a label of a process that is too long',
    ['x'.repeat(64)],
    `[0]\` is "${'x'.repeat(64)}", but must have at most 63 characters, for example \`pod\`.`,
  ],
])('%s is refused in words', (_what, instanceLabels, message) => {
  const json = { ...VALID, sli: { latency: { histogram: 'h_seconds', threshold: '300ms', instanceLabels } } };
  expect(decodeSlo(json).ok).toBe(false);
  expect(messagesOf(json)).toEqual([`\`sli.latency.instanceLabels${message.startsWith('[') ? '' : '\`'}${message}`]);
});

test.each([
  [undefined, undefined],
  [['job', 'instance'], undefined],
  [['instance', 'job'], undefined],
  [['instance'], ['instance']],
  [
    ['slo_id', 'tier'],
    ['slo_id', 'tier'],
  ],
])('processes told apart by %j are kept as %j: what holds anyway is left out', (instanceLabels, kept) => {
  const decoded = decodeSlo({ ...VALID, sli: { events: { ...VALID.sli.events, instanceLabels } } });
  const slo = decoded.ok ? decoded.value.slo : undefined;
  expect(slo?.sli).toEqual({
    kind: 'events',
    counted: 'bad',
    selector: 'errors_total',
    total: 'requests_total',
    by: [],
    instanceLabels: kept,
  });
  expect(slo && encodeSlo(slo).sli.events).toEqual({ ...VALID.sli.events, instanceLabels: kept });
});
