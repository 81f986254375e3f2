import '../../promql/readText';
import { SLIS, sloOf } from '../../queries/slos.fixture';
import type { SloWindow } from '../../slo/objective';
import { DAY, HOUR, seconds } from '../../slo/units';
import { compiledRules } from '../compiledRules.fixture';

const rolling = (length: number): SloWindow => ({ kind: 'rolling', length: seconds(length) });
const BURNS = { 'page-1h': '6h', 'page-6h': '24h', 'ticket-1d': '3d', 'ticket-3d': '7d' };
const budgets = (range: string) => ({ 'budget-low': range, 'budget-exhausted': range, 'no-data': '6h' });

test.each<[string, SloWindow, Readonly<Record<string, string>>]>([
  ['30 days', rolling(30 * DAY), { ...BURNS, ...budgets('30d') }],
  ['90 days', rolling(90 * DAY), { ...BURNS, ...budgets('90d') }],
  [
    '7 days, whose long windows are shorter',
    rolling(7 * DAY),
    { 'page-1h': '6h', 'page-4h12m': '24h', 'ticket-16h48m': '3d', ...budgets('7d') },
  ],
  [
    'a day and a half',
    rolling(36 * HOUR),
    { 'page-21m': '6h', 'page-54m': '6h', 'ticket-3h36m': '24h', ...budgets('36h') },
  ],
  [
    'a calendar month',
    { kind: 'calendar', period: 'month', timeZone: 'Europe/Berlin' },
    { ...BURNS, ...budgets('30d') },
  ],
])('links of alerts open the hours they are about: %s', (_, window, expected) => {
  const slo = sloOf(SLIS.bad());
  const groups = compiledRules(
    { ...slo, objective: { ...slo.objective, window } },
    { grafanaUrl: 'https://grafana.example.com' }
  );
  const alerts = groups.flatMap((group) => group.rules.filter((rule) => 'alert' in rule));
  const ranges = alerts.map(({ labels, annotations }) => [
    labels['tier'],
    /^https:\/\/grafana\.example\.com\/a\/headroom-slo-app\/slos\/checkout\?from=now-(\d+[dhm])&to=now$/.exec(
      annotations['slo_url'] ?? ''
    )?.[1],
  ]);
  expect(Object.fromEntries(ranges)).toEqual(expected);
});
