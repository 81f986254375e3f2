import { DEFAULT_WINDOW } from './defaultWindow';
import type { SloDraft } from './draft';
import { emptyDraft } from './emptyDraft';
import { sloFromDraft } from './sloFromDraft';

const BLANK = emptyDraft({ window: DEFAULT_WINDOW });
const FILLED: SloDraft = {
  ...BLANK,
  id: ' checkout ',
  title: 'Checkout',
  service: 'checkout',
  events: {
    counted: 'good',
    selector: 'good_total',
    total: 'all_total',
    by: 'region , zone',
    instanceLabels: 'pod ,container',
  },
};

function issuesOf(draft: SloDraft): ReadonlyArray<readonly [string, string]> {
  const slo = sloFromDraft(draft);
  return slo.ok ? [] : slo.error.map(({ path, message }) => [path.join('.'), message]);
}

test('a new form names every field that has to be filled in', () => {
  expect(issuesOf(BLANK)).toEqual([
    ['id', 'The id is missing. Add it, for example `checkout-availability`.'],
    ['title', 'The title is missing. Add it, for example `Checkout answers without error`.'],
    ['service', 'The service is missing. Add it, for example `checkout`.'],
    [
      'events.selector',
      'The selector of the counted events is empty. Fill it in, for example `http_requests_total{job="checkout",code=~"5.."}`.',
    ],
    [
      'events.total',
      'The selector of all events is missing. Add it, for example `http_requests_total{job="checkout"}`.',
    ],
  ]);
});

test('text becomes numbers; spaces round ids and percent signs do not matter', () => {
  const slo = sloFromDraft({ ...FILLED, objective: { ...FILLED.objective, target: ' 99.95 % ' } });
  expect(slo).toMatchObject({
    ok: true,
    value: {
      id: 'checkout',
      objective: { target: 0.9995 },
      sli: { kind: 'events', counted: 'good', by: ['region', 'zone'], instanceLabels: ['pod', 'container'] },
    },
  });
});

test.each<[string, Partial<SloDraft>, string, string]>([
  [
    'a target with a comma',
    { objective: { ...BLANK.objective, target: '99,9' } },
    'objective.target',
    'The target is "99,9", but must be a number, for example `99.9`.',
  ],
  [
    'an empty window',
    { objective: { ...BLANK.objective, window: '' } },
    'objective.window',
    'The window is empty. Fill it in, for example `30d`.',
  ],
  [
    'a broken window',
    { objective: { ...BLANK.objective, window: '30 days' } },
    'objective.window',
    'The window: “30 days” is not a duration. Write numbers with units, largest first: 30d, 1h30m, 5m, 300ms.',
  ],
  [
    'a time zone that does not exist',
    { objective: { ...BLANK.objective, windowKind: 'calendar', timeZone: 'Mars' } },
    'objective.timeZone',
    'The time zone is "Mars", but must be the IANA name of a time zone, for example `Europe/Berlin`.',
  ],
  [
    'slices without a target',
    { objective: { ...BLANK.objective, budgeting: 'time-slices' } },
    'objective.sliceTarget',
    'The target of a slice is missing; it says what makes a slice good. Add it, for example `target: 99`.',
  ],
  [
    'a latency threshold without a unit',
    {
      sliKind: 'latency',
      latency: { histogram: 'h', buckets: 'classic', threshold: '0.3', by: '', instanceLabels: '' },
    },
    'latency.threshold',
    'The latency threshold: “0.3” is not a duration. Write numbers with units, largest first: 30d, 1h30m, 5m, 300ms.',
  ],
  [
    'a value that is no number',
    { sliKind: 'threshold', threshold: { query: 'a', op: '<', value: 'ten' } },
    'threshold.value',
    'The value to compare with is "ten", but must be a number, for example `300`.',
  ],
  [
    'a broken expression',
    { sliKind: 'custom', custom: { counted: 'bad', expression: 'sum(', total: 'sum(rate(x[$window]))' } },
    'custom.expression',
    'The expression of the counted events: ',
  ],
  [
    'a label of ours in the second row',
    {
      labels: [
        { name: '', value: '' },
        { name: 'slo_id', value: 'x' },
      ],
    },
    'labels.1.name',
    'The name "slo_id" in `labels` must not begin with slo_ (as slo_id, slo_service, slo_team and slo_outcome do) or __; those labels are written by Headroom itself.',
  ],
  [
    'a label that is there twice',
    {
      labels: [
        { name: 'a', value: '1' },
        { name: 'a ', value: '2' },
      ],
    },
    'labels.1.name',
    'The label a is there already. Keep one of the two.',
  ],
  [
    'a link without an address',
    {
      links: [
        { title: '', url: '' },
        { title: 'Wiki', url: '' },
      ],
    },
    'links.1.url',
    'The address of the link is missing. Add it, for example `https://example.com/checkout`.',
  ],
  [
    'a consequence without a target',
    { sla: { target: '', consequence: 'money' } },
    'sla.target',
    'The target of the SLA is missing. Add it, for example `99.5`.',
  ],
  [
    'a wrong label of a process',
    { events: { ...FILLED.events, instanceLabels: 'pod, service.instance.id' } },
    'events.instanceLabels',
    'One of the instance labels is "service.instance.id", but must be the name of a label: letters, digits and _, not beginning with a digit or __, for example `pod`.',
  ],
  [
    'a wrong name to split by',
    { events: { ...FILLED.events, by: 'a, 9' } },
    'events.by',
    'One of the labels to split by is "9", but must be the name of a label: letters, digits and _, not beginning with a digit, for example `region`.',
  ],
  [
    'hidden keys that were tampered with',
    { unknownKeys: '{' },
    'unknownKeys',
    'The keys of the document that this version does not know cannot be read. Open the SLO anew.',
  ],
])('%s is an issue of its field', (_what, change, field, message) => {
  const issues = issuesOf({ ...FILLED, ...change });
  expect(issues.map(([path]) => path)).toEqual([field]);
  expect(issues[0]?.[1].startsWith(message)).toBe(true);
});
