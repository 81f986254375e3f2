import { windowLength } from '../../slo/objective';
import type { Slo } from '../../slo/slo';
import { DAY, HOUR, MINUTE, type Seconds, seconds } from '../../slo/units';
import type { AlertRule } from '../rule';
import { ALERTS } from './alertNames';

const SHORTEST = seconds(6 * HOUR);

/** Ranges that people pick, shortest first. */
const RANGES: readonly Seconds[] = [SHORTEST, DAY, seconds(3 * DAY), seconds(7 * DAY)];

/**
 * The range in which a link of an alert opens the page of its SLO: `from=now-6h&to=now`. Of a burn it is the shortest that
 * holds the long window twice, so that one sees how it was before; without data it shows since when; of a budget, its window.
 */
export function linkRange({ objective: { window } }: Slo, { alert, burnRate }: AlertRule): string {
  if (burnRate) {
    return back(RANGES.find((range) => range >= 2 * burnRate.longWindow) ?? windowLength(window));
  }
  return back(alert === ALERTS.noData ? SHORTEST : windowLength(window));
}

/** Grafana subtracts one number of one unit; a day is 24 hours in its list of ranges. */
function back(length: Seconds): string {
  const [unit, name] = UNITS.find(([size]) => length > size && length % size === 0) ?? [1, 's'];
  return `from=now-${length / unit}${name}&to=now`;
}

const UNITS: ReadonlyArray<readonly [Seconds, string]> = [
  [DAY, 'd'],
  [HOUR, 'h'],
  [MINUTE, 'm'],
];
