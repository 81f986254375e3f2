import { SLIS, sloOf } from '../../queries/slos.fixture';
import type { Slo } from '../../slo/slo';
import { DAY, seconds } from '../../slo/units';
import { burnRateAlerts } from './burnRateAlerts';

function sloOfDays(days: number): Slo {
  const slo = sloOf(SLIS.bad());
  return { ...slo, objective: { ...slo.objective, window: { kind: 'rolling', length: seconds(days * DAY) } } };
}

test.each<[days: number, tiers: ReadonlyArray<[tier: string, shortWindow: string, interval: number]>]>([
  [
    1,
    [
      ['page-14m', '5m', 60],
      ['page-36m', '5m', 60],
      ['ticket-2h24m', '12m', 300],
    ],
  ],
  [
    2,
    [
      ['page-28m', '5m', 60],
      ['page-1h12m', '6m', 300],
      ['ticket-4h48m', '24m', 300],
    ],
  ],
  [
    7,
    [
      ['page-1h', '5m', 60],
      ['page-4h12m', '21m', 300],
      ['ticket-16h48m', '1h24m', 300],
    ],
  ],
  [
    30,
    [
      ['page-1h', '5m', 60],
      ['page-6h', '30m', 300],
      ['ticket-1d', '2h', 300],
      ['ticket-3d', '6h', 300],
    ],
  ],
])(
  'of %s days, tiers whose short window is five minutes are looked at each minute, others every five',
  (days, tiers) => {
    const alerts = burnRateAlerts(sloOfDays(days));
    expect(alerts.map(({ labels, interval }) => [labels['tier'], labels['short_window'], interval])).toEqual(tiers);
  }
);

test('every short window is longer than the time between two looks, so that each minute is looked at', () => {
  const windows = Array.from({ length: 90 }, (_, i) => i + 1);
  const missing = windows.filter((days) =>
    burnRateAlerts(sloOfDays(days)).some(({ burnRate, interval }) => interval >= (burnRate?.shortWindow ?? 0))
  );
  expect(missing).toEqual([]);
});
