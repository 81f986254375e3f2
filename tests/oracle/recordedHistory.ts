import { definitionOf } from '../../src/queries/recorded/definition';
import { RECORDED } from '../../src/queries/recorded/names';
import type { Slo } from '../../src/slo/slo';
import type { History } from '../prometheus/openMetrics';
import { type Counter, DAY, eventsIn } from './traffic';

export interface Recorder {
  readonly slo: Slo;
  readonly bad: Counter;
  readonly total: Counter;
  /** Seconds past the minute at which the group is evaluated. */
  readonly second: number;
  readonly from: number;
  readonly to: number;
  /** Beside those that every recorded series has. */
  readonly labels?: Readonly<Record<string, string>>;
}

/** Minutes are kept for as long as the windows that are read from them. */
const MINUTES_KEPT = 2 * DAY;
const TEN_MINUTES = 600;

/** What the rules of an SLO record: the minutes of the last days, and sums of ten minutes all along. */
export function recordedHistory(recorder: Recorder): readonly History[] {
  const { slo, second, from, to, labels = {} } = recorder;
  const all = { slo_id: slo.id, slo_service: slo.service, slo_team: slo.team, ...labels };
  const tens = times(from, to, TEN_MINUTES).map((time) => time + second);
  const minutes = times(Math.max(from, to - MINUTES_KEPT), to, 60).map((time) => time + second);
  const series = (metric: string, counter: Counter, span: number) => ({
    metric,
    labels: all,
    points:
      span === 60
        ? minutes.map((time) => [time, eventsOf(counter, time, 60) / 60] as const)
        : tens.map((time) => [time, eventsOf(counter, time - 60, span)] as const),
  });
  return [
    series(RECORDED.bad, recorder.bad, 60),
    series(RECORDED.total, recorder.total, 60),
    series(RECORDED.badOfTenMinutes, recorder.bad, TEN_MINUTES),
    series(RECORDED.totalOfTenMinutes, recorder.total, TEN_MINUTES),
    {
      metric: RECORDED.definition,
      labels: { ...all, slo_definition: definitionOf(slo) },
      points: tens.map((time) => [time, 1] as const),
    },
  ];
}

/** Rules read the last whole minute that is half a minute old. */
function eventsOf(counter: Counter, time: number, span: number): number {
  return eventsIn(counter, recordedUntil(time), span);
}

/** Until when the minute that is evaluated at `time` holds events. */
export function recordedUntil(time: number): number {
  return Math.floor((time - 30) / 60) * 60;
}

function times(from: number, to: number, step: number): readonly number[] {
  const first = Math.ceil(from / step);
  return Array.from({ length: Math.floor(to / step) - first + 1 }, (_, i) => (first + i) * step);
}
