import '../promql/readText';
import { decodeSlo } from './decodeSlo';
import { messagesOf, VALID } from './decodeSlo.fixture';

test('percents become ratios and durations seconds; what is left out has its default', () => {
  expect(decodeSlo(VALID)).toEqual({
    ok: true,
    value: {
      warnings: [],
      slo: {
        id: 'checkout-availability',
        title: 'Checkout answers without error',
        description: '',
        service: 'checkout',
        team: '',
        sli: { kind: 'events', counted: 'bad', selector: 'errors_total', total: 'requests_total', by: [] },
        objective: {
          target: 0.999,
          window: { kind: 'rolling', length: 2_592_000 },
          budgeting: { method: 'occurrences' },
        },
        alerting: { page: true, ticket: true },
        labels: {},
        links: [],
      },
    },
  });
});

test.each([
  [
    'a target so near to 100 % that it would round to it, and leave a budget of nothing',
    { ...VALID, objective: { target: 99.99999999999 } },
    '`objective.target` is 99.99999999999, but must have at most 10 decimals, for example `99.9`.',
  ],
  [
    'a target that would round to nothing',
    { ...VALID, objective: { target: 5e-324 } },
    '`objective.target` is 5e-324, but must have at most 10 decimals, for example `99.9`.',
  ],
  ['a number', 7, 'The entry is 7, but must be an object with id, title, service, sli, objective.'],
  ['nothing', null, 'The entry is empty. Fill it in.'],
  ['no id', { ...VALID, id: undefined }, '`id` is missing. Add it, for example `checkout-availability`.'],
  [
    'an id with spaces',
    { ...VALID, id: 'A b' },
    '`id` is "A b", but must have 1 to 63 lower-case letters, digits and hyphens, and must not begin or end with a hyphen, for example `checkout-availability`.',
  ],
  [
    'an empty title',
    { ...VALID, title: ' ' },
    '`title` is empty. Fill it in, for example `Checkout answers without error`.',
  ],
  [
    'a title that nobody can see',
    { ...VALID, title: '\u200b\u202e' },
    '`title` is "\u200b\u202e", but must hold a visible character, for example `Checkout answers without error`.',
  ],
  [
    'a title that is too long',
    { ...VALID, title: 'x'.repeat(201) },
    `\`title\` is "${'x'.repeat(80)}…", but must have at most 200 characters, for example \`Checkout answers without error\`.`,
  ],
  ['a team that is a number', { ...VALID, team: 3 }, '`team` is 3, but must be text, for example `payments`.'],
  [
    'a target of 100',
    { ...VALID, objective: { target: 100 } },
    '`objective.target` is 100, but must be above 0 and below 100, since 100 % leaves no error budget, for example `99.9`.',
  ],
  [
    'a target of 0',
    { ...VALID, objective: { target: 0 } },
    '`objective.target` is 0, but must be above 0 and below 100, for example `99.9`.',
  ],
  [
    'a target as text',
    { ...VALID, objective: { target: '99.9' } },
    '`objective.target` is "99.9", but must be a number, for example `99.9`.',
  ],
  [
    'a window beyond 90 days',
    { ...VALID, objective: { target: 99, window: '91d' } },
    '`objective.window`: “91d” is outside of 1d to 90d.',
  ],
  [
    'a window that is no duration',
    { ...VALID, objective: { target: 99, window: 'month' } },
    '`objective.window`: “month” is not a duration. Write numbers with units, largest first: 30d, 1h30m, 5m, 300ms.',
  ],
  [
    'a window that is a number',
    { ...VALID, objective: { target: 99, window: 30 } },
    '`objective.window` is 30, but must be a duration or a calendar period, for example `30d`.',
  ],
  [
    'a calendar without a time zone',
    { ...VALID, objective: { target: 99, window: { calendar: 'month' } } },
    '`objective.window.timeZone` is missing. Add it, for example `Europe/Berlin`.',
  ],
  [
    'a time zone that does not exist',
    { ...VALID, objective: { target: 99, window: { calendar: 'month', timeZone: 'Mars/Olympus' } } },
    '`objective.window.timeZone` is "Mars/Olympus", but must be the IANA name of a time zone, for example `Europe/Berlin`.',
  ],
  [
    'no kind of SLI',
    { ...VALID, sli: {} },
    '`sli` names none of the kinds of SLI. Keep exactly one of events, latency, probe, threshold, custom, for example `sli: { probe: { metric: up } }`.',
  ],
  [
    'both good and bad',
    { ...VALID, sli: { events: { good: 'a', bad: 'b', total: 'c' } } },
    '`sli.events` has both `good` and `bad`. Keep one of them; the other follows from `total`.',
  ],
  [
    'a selector that is an expression',
    { ...VALID, sli: { events: { bad: 'rate(a[5m])', total: 'c' } } },
    '`sli.events.bad`: This is an expression, and a selector is needed. Write a metric with labels, like http_requests_total{job="checkout"}. For expressions, use a custom SLI.',
  ],
  [
    'a selector that does not end',
    { ...VALID, sli: { probe: { metric: 'up{' } } },
    '`sli.probe.metric`: The { at character 3 is not closed. Add }.',
  ],
  [
    'a custom expression without its window',
    { ...VALID, sli: { custom: { bad: 'sum(rate(a[5m]))', total: 'sum(rate(b[$window]))' } } },
    '`sli.custom.bad`: The window is missing. Write $window as the range, like sum(rate(errors_total[$window])).',
  ],
  [
    'a latency threshold in seconds',
    { ...VALID, sli: { latency: { histogram: 'h', threshold: 0.3 } } },
    '`sli.latency.threshold` is 0.3, but must be text, for example `300ms`.',
  ],
  [
    'a threshold SLI without slices',
    { ...VALID, sli: { threshold: { query: 'a', op: '<', value: 1 } } },
    '`objective.slices` is missing; it says how often the condition is looked at. Add it, for example `slices: { length: 1m, noData: ignore }`.',
  ],
  [
    'an infinite value',
    {
      ...VALID,
      sli: { threshold: { query: 'a', op: '<', value: Infinity } },
      objective: { target: 9, slices: { length: '1m', noData: 'bad' } },
    },
    '`sli.threshold.value` is Infinity, but must be a finite number, for example `300`.',
  ],
  [
    'slices without their target',
    { ...VALID, objective: { target: 99, slices: { length: '1m', noData: 'ignore' } } },
    '`objective.slices.target` is missing; it says what makes a slice good. Add it, for example `target: 99`.',
  ],
  [
    'a label of ours',
    { ...VALID, labels: { slo_id: 'x' } },
    'The name "slo_id" in `labels` must not begin with slo_ (as slo_id, slo_service, slo_team and slo_outcome do) or __; those labels are written by Headroom itself.',
  ],
  [
    'a label that JavaScript reserves',
    { ...VALID, labels: { constructor: 'x' } },
    '`labels.constructor` cannot be used as the name of a label. Choose another name.',
  ],
  [
    'a label that is split by twice',
    { ...VALID, sli: { probe: { metric: 'up', by: ['a', 'a'] } } },
    '`sli.probe.by[1]` is "a", but must be named only once, for example `region`.',
  ],
  [
    'a label of ours to split by',
    { ...VALID, sli: { probe: { metric: 'up', by: ['slo_id'] } } },
    '`sli.probe.by[0]` is "slo_id", but must not begin with slo_ (as slo_id, slo_service, slo_team and slo_outcome do) or __; those labels are written by Headroom itself, for example `region`.',
  ],
  [
    'a label of alerts to split by',
    { ...VALID, sli: { probe: { metric: 'up', by: ['tier'] } } },
    '`sli.probe.by[0]` is "tier", but must not be one of severity, tier, long_window, short_window, burn_rate, alertname, alertstate; those labels are written on alerts, for example `region`.',
  ],
  [
    'a label to split by that the SLO sets itself',
    { ...VALID, labels: { region: 'eu' }, sli: { probe: { metric: 'up', by: ['zone', 'region'] } } },
    '`sli.probe.by[1]` is "region", which `labels` sets to one value for the whole SLO. Remove it from one of them.',
  ],
  [
    'labels that split slices of which those without data count',
    {
      ...VALID,
      sli: { events: { ...VALID.sli.events, by: ['region'] } },
      objective: { ...VALID.objective, slices: { length: '5m', target: 99, noData: 'good' } },
    },
    '`objective.slices.noData` is "good", but of a group without data nobody knows whether it should be there. Write `ignore`, or remove `by` from the SLI.',
  ],
  [
    'a link that runs a script',
    { ...VALID, links: [{ title: 'x', url: 'javascript:alert(1)' }] },
    '`links[0].url` is "javascript:alert(1)", but must begin with https://, http:// or / and hold no spaces, for example `https://example.com/checkout`.',
  ],
  [
    'a runbook on whatever host',
    { ...VALID, runbook: '//evil.example' },
    '`runbook` is "//evil.example", but must begin with https://, http:// or / and hold no spaces, for example `https://example.com/runbook`.',
  ],
  [
    'a review on a day that does not exist',
    { ...VALID, reviewBy: '2026-02-30' },
    '`reviewBy` is "2026-02-30", but must be a date written as year-month-day, for example `2026-11-30`.',
  ],
])('%s is refused in words', (_what, json, message) => {
  expect(decodeSlo(json).ok).toBe(false);
  expect(messagesOf(json)).toEqual([message]);
});

test('all that is wrong is said at once, and a misspelt key beside the missing one', () => {
  const decoded = decodeSlo({
    id: 'A',
    titel: 'x',
    service: 's',
    sli: { probe: { metric: 'up{' } },
    objective: { target: 200 },
  });
  expect(decoded.ok ? [] : decoded.error.map(({ path, code }) => `${path.join('.')} ${code}`)).toEqual([
    'id wrong-form',
    'title missing',
    'sli.probe.metric promql',
    'objective.target out-of-range',
    'titel unknown-key',
  ]);
});

test('an entry that nests without end is refused, not followed', () => {
  const loop: Record<string, unknown> = { ...VALID };
  loop['self'] = loop;
  expect(messagesOf(loop)).toEqual(['The entry nests deeper than any SLO does. Write it anew from an example.']);
});

test.each(['severity', 'tier', 'long_window', 'short_window', 'burn_rate', 'alertname', 'alertstate'])(
  'the label %s is reserved',
  (name) => {
    expect(messagesOf({ ...VALID, labels: { [name]: 'x', criticality: '1', tiers: '1' } })).toEqual([
      `The name "${name}" in \`labels\` must not be one of severity, tier, long_window, short_window, burn_rate, alertname, alertstate; those labels are written on alerts.`,
    ]);
  }
);

test('the example of good events names no failures', () => {
  expect(messagesOf({ ...VALID, sli: { events: { good: '', total: 'requests_total' } } })).toEqual([
    '`sli.events.good` is empty. Fill it in, for example `http_requests_total{job="checkout",code!~"5.."}`.',
  ]);
});
