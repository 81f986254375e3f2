import '../../src/promql/readText';
import { call, number } from '../../src/promql/build';
import { SLIS, sloOf } from '../../src/queries/slos.fixture';
import { compiledRules } from '../../src/rules/compiledRules.fixture';
import type { Slo } from '../../src/slo/slo';
import { MINUTE, seconds } from '../../src/slo/units';
import { firingAlerts } from './firingAlerts';
import { scrapeRequests } from './counters';
import { during, minus, share, steady } from '../../src/rules/proof/traffic';
import type { AlertRule } from '../../src/rules/rule';

jest.setTimeout(120_000);

const HOSTILE: Slo = {
  ...sloOf(SLIS.bad()),
  title: 'Checkout {{ $value }} {{{ "x" }} costs $5 `really`\n{{',
  service: '{{ $labels.slo_id }}',
  labels: { note: '{{ .Value }} $HOME' },
  runbook: 'https://example.com/{{$value}}',
};

/** Half an hour of traffic, then an outage; nothing is scraped any more after 45 minutes. */
const FROM = 30 * MINUTE;
const GONE = 45 * MINUTE;

async function firing(slo: Slo, at: number, grafanaUrl?: string, instance = 'a') {
  const all = steady(10);
  const bad = share(during(all, FROM, GONE), 1);
  const scraping = { interval: 60, duration: 60 * MINUTE, fails: (time: number) => time > GONE };
  const groups = compiledRules(slo, { ...(grafanaUrl && { grafanaUrl }) });
  const series = scrapeRequests([{ instance, good: minus(all, bad), bad }], scraping);
  const alerts = await firingAlerts({ groups, scrapeInterval: 60, series }, 'SloBurning', at);
  return alerts.find(({ labels }) => labels['tier'] === 'page-1h');
}

test('what users wrote is told as they wrote it, and the numbers are those of the incident', async () => {
  const page = await firing(HOSTILE, 40 * MINUTE, 'https://grafana.example.com/team/');
  expect(page?.labels).toMatchObject({
    slo_id: 'checkout',
    slo_service: '{{ $labels.slo_id }}',
    note: '{{ .Value }} $HOME',
    severity: 'page',
    long_window: '1h',
    burn_rate: '14.4',
  });
  expect(page?.annotations).toEqual({
    summary: 'Checkout {{ $value }} {{{ "x" }} costs $5 `really`\n{{: the error budget burns at 14.4× or faster.',
    // What was counted a minute before: 9 minutes of outage in 39.
    description:
      '23.08 % of events failed in the last 1h, as far as rules recorded them, and it went on in the last 5m. At 14.4×, 1h costs 2 % of the budget of 30d; the target is 99.9 %.',
    runbook_url: 'https://example.com/{{$value}}',
    slo_url: 'https://grafana.example.com/team/a/headroom-slo-app/slos/checkout?from=now-6h&to=now',
  });
});

test('an alert that is frozen does not claim that everything fails', async () => {
  const page = await firing(sloOf(SLIS.bad()), 58 * MINUTE);
  expect(page?.annotations).toEqual({
    summary: 'checkout: the error budget burns at 14.4× or faster.',
    description:
      'Nothing is measured any more; the alert stays until something is. At 14.4×, 1h costs 2 % of the budget of 30d; the target is 99.9 %.',
  });
});

test('an alert of a grouped SLO names its group, and links to the page about it, in the hours it is about', async () => {
  const sli = SLIS.bad();
  const slo = sloOf('by' in sli ? { ...sli, by: ['instance'] } : sli);
  const page = await firing(slo, 40 * MINUTE, 'https://grafana.example.com', 'a & b');
  expect(page?.annotations['summary']).toBe('checkout (instance a & b): the error budget burns at 14.4× or faster.');
  expect(page?.annotations['slo_url']).toBe(
    'https://grafana.example.com/a/headroom-slo-app/slos/checkout?group.instance=a+%26+b&from=now-6h&to=now'
  );
});

test('an alert of a group whose series lack the label says so, and one that is frozen that it stays for a day', async () => {
  const sli = SLIS.bad();
  const slo = sloOf('by' in sli ? { ...sli, by: ['region', 'instance'] } : sli);
  const page = await firing(slo, 58 * MINUTE);
  expect(page?.annotations).toEqual({
    summary: 'checkout (region (empty), instance a): the error budget burns at 14.4× or faster.',
    description:
      'Nothing of it is measured any more; the alert stays until something is, for a day where other groups are measured. At 14.4×, 1h costs 2 % of the budget of 30d; the target is 99.9 %.',
  });
});

const ALERTS = compiledRules(sloOf(SLIS.bad())).flatMap((group) => group.rules.filter((rule) => 'alert' in rule));

/** The description of every alert that has this value, by tier; `declared` is what another engine says the value is. */
async function descriptions(value: number, declared = ''): Promise<Readonly<Record<string, string>>> {
  const due = ({ annotations, ...rule }: AlertRule): AlertRule => ({
    ...rule,
    for: seconds(0),
    expr: call('vector', number(value)),
    annotations: { description: `${declared}${annotations['description'] ?? ''}` },
  });
  const groups = [{ name: 'due', interval: seconds(MINUTE), rules: ALERTS.map(due) }];
  const names = [...new Set(ALERTS.map(({ alert }) => alert))];
  const told = await Promise.all(
    names.map((name) => firingAlerts({ groups, scrapeInterval: 60, series: [] }, name, 5 * MINUTE))
  );
  return Object.fromEntries(
    told.flat().map(({ labels, annotations }) => [labels['tier'] ?? '', annotations['description'] ?? ''])
  );
}

const NOTHING = 'Nothing is measured any more; the alert stays until something is.';
const GONE_SERIES =
  'Its series were there and are gone. Look whether the service is scraped, and whether its metrics were renamed.';

/** Grafana gives templates to the same engine, with `$value` as a text where a query has no data or failed. */
test.each<[string, number, string, (measured: string) => string]>([
  ['a ratio', 0.25, '', (measured) => `25 % ${measured}`],
  ['a ratio that is printed with an exponent', 0.000_01, '', (measured) => `0.001 % ${measured}`],
  ['an alert that is frozen', -1, '', () => NOTHING],
  ['Grafana, without data', 1, '{{ $value := "" }}', () => NOTHING],
  ['Grafana, a query that failed', 1, '{{ $value := "[ var=\'query\' value=null ]" }}', () => NOTHING],
])('every description is told: %s', async (_, value, declared, sentence) => {
  const cost = (factor: string, long: string, share: string) =>
    `At ${factor}×, ${long} costs ${share} % of the budget of 30d; the target is 99.9 %.`;
  const burning = (factor: string, long: string, short: string, share: string) =>
    `${sentence(`of events failed in the last ${long}, as far as rules recorded them, and it went on in the last ${short}.`)} ${cost(factor, long, share)}`;
  const spent = sentence('of events failed in the last 30d, as far as rules recorded them; 0.1 % may.');
  expect(await descriptions(value, declared)).toEqual({
    'page-1h': burning('14.4', '1h', '5m', '2'),
    'page-6h': burning('6', '6h', '30m', '5'),
    'ticket-1d': burning('3', '1d', '2h', '10'),
    'ticket-3d': burning('1', '3d', '6h', '10'),
    'budget-low': spent,
    'budget-exhausted': spent,
    'no-data': GONE_SERIES,
  });
});
