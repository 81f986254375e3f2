import type { Recording } from '../../src/slo/recording';
import type { Slo } from '../../src/slo/slo';
import { instant, seconds } from '../../src/slo/units';
import type { History } from '../prometheus/openMetrics';
import type { Recorder } from './recordedHistory';
import { promql, sloOf } from './scenario';
import { type Counter, DAY, dayAndNight, HOUR, incident, plus, scrape, START, steady, times } from './traffic';

/** 31 days, 13 hours, 7 minutes and a quarter. */
export const NOW = instant(START + 31 * DAY + 13 * HOUR + 7 * 60 + 15);
export const MONTH = 30 * DAY;
export const TRAFFIC = dayAndNight(50);
/** Everything failed for an hour ten days ago, and a tenth in the last twenty minutes. */
export const FAILURES = plus(
  times(TRAFFIC, 0.0004),
  incident(50, NOW - 10 * DAY, NOW - 10 * DAY + HOUR),
  incident(5, NOW - 1200, NOW + HOUR)
);

export function badSlo(id: string): Slo {
  const total = `http_requests_total{job="${id}"}`;
  const selector = promql(`http_requests_total{job="${id}",code="500"}`);
  return sloOf(id, { kind: 'events', counted: 'bad', selector, total: promql(total), by: [] });
}

export function raw(id: string): readonly History[] {
  const good: Counter = { until: (time) => TRAFFIC.until(time) - FAILURES.until(time) };
  const scraping = { from: START, to: NOW, interval: 60 };
  return [good, FAILURES].map((counter, i) =>
    scrape('http_requests_total', { job: id, code: i === 0 ? '200' : '500' }, counter, scraping)
  );
}

const recorder = (slo: Slo, more: Partial<Recorder> = {}): Recorder => ({
  slo,
  bad: FAILURES,
  total: TRAFFIC,
  second: 17,
  from: START,
  to: NOW,
  ...more,
});

export interface Case {
  readonly sentence: string;
  readonly recording: Recording;
  readonly recorders: (slo: Slo) => readonly Recorder[];
}

/** What is recorded; the numbers are those of arithmetic in all cases. */
export const CASES: readonly Case[] = [
  { sentence: 'covers the window', recording: { kind: 'covers' }, recorders: (slo) => [recorder(slo)] },
  {
    sentence: 'covers it, evaluated at the full minute',
    recording: { kind: 'covers' },
    recorders: (slo) => [recorder(slo, { second: 0 })],
  },
  {
    sentence: 'covers it, evaluated at its last second',
    recording: { kind: 'covers' },
    recorders: (slo) => [recorder(slo, { second: 59 })],
  },
  {
    sentence: 'covers it in two groups',
    recording: { kind: 'covers' },
    recorders: (slo) => [
      recorder(slo, { labels: { region: 'eu' }, bad: FAILURES, total: times(TRAFFIC, 0.75) }),
      recorder(slo, { labels: { region: 'us' }, bad: steady(0), total: times(TRAFFIC, 0.25) }),
    ],
  },
  {
    sentence: 'covers it, and its team has changed ten days ago',
    recording: { kind: 'covers' },
    recorders: (slo) => [
      recorder(slo, { to: NOW - 10 * DAY, labels: { slo_team: 'former' } }),
      recorder(slo, { from: NOW - 10 * DAY }),
    ],
  },
  {
    sentence: 'eight of thirty days',
    recording: { kind: 'partial', covered: seconds(8 * DAY), window: seconds(MONTH) },
    recorders: (slo) => [recorder(slo, { from: NOW - 8 * DAY })],
  },
  {
    sentence: 'stopped an hour ago',
    recording: { kind: 'stopped' },
    recorders: (slo) => [recorder(slo, { to: NOW - HOUR })],
  },
  {
    sentence: 'stopped ten minutes ago',
    recording: { kind: 'silent' },
    recorders: (slo) => [recorder(slo, { to: NOW - 600 })],
  },
  {
    sentence: 'another definition of the SLO',
    recording: { kind: 'outdated' },
    recorders: (slo) => [recorder({ ...slo, sli: badSlo('former').sli }, { bad: TRAFFIC })],
  },
  {
    sentence: 'two replicas',
    recording: { kind: 'doubled', labels: ['replica'] },
    recorders: (slo) => ['a', 'b'].map((replica) => recorder(slo, { labels: { replica } })),
  },
  { sentence: 'nothing', recording: { kind: 'none' }, recorders: () => [] },
];
