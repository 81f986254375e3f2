import { definitionOf } from '../../src/queries/recorded/definition';
import { RECORDED } from '../../src/queries/recorded/names';
import { recordedWindow } from '../../src/queries/recorded/recordedWindow';
import type { Slo } from '../../src/slo/slo';
import { instant } from '../../src/slo/units';
import type { History } from '../prometheus/openMetrics';
import { type CalendarCase, failures, traffic } from './calendarScenarios';
import { recordedUntil } from './recordedHistory';
import { type Counter, DAY, eventsIn } from './traffic';

const TEN_MINUTES = 600;
/** In each ten minutes, it is looked then whether their sum is there. */
const LOOKED_AT = 180;

/**
 * What the rules of an SLO with a calendar window record: the events of each minute with the period to which they belong,
 * sums of those by period, and beside each sum by which definition it was counted.
 */
export function recordedPeriods(slo: Slo, one: CalendarCase, { from, second }: { from: number; second: number }) {
  const labelAt = (time: number) => recordedWindow(slo.objective.window, instant(time)).period ?? '';
  const all = { slo_id: slo.id, slo_service: slo.service };
  const spans = [
    { label: labelAt(one.start - 1), first: from, last: one.start },
    { label: labelAt(one.start), first: Math.max(from, one.start), last: Infinity },
  ];
  return spans.flatMap(({ label, first, last }): readonly History[] => {
    /** Events of the time up to what is recorded at `time`, as far as they belong to the period; undefined for none. */
    const eventsAt = (counter: Counter, time: number, span: number) => {
      const end = Math.min(recordedUntil(time), last);
      const start = Math.max(recordedUntil(time) - span, first);
      return end > start ? eventsIn(counter, end, end - start) : undefined;
    };
    const labels = { ...all, slo_period: label };
    const series = (metric: string, step: number, value: (time: number) => number | undefined, more = {}): History => ({
      metric,
      labels: { ...labels, ...more },
      points: evaluations(step === 60 ? one.now - 2 * DAY : from, one.now, step, second).flatMap((time) => {
        const found = value(time);
        return found === undefined ? [] : [[time, found] as const];
      }),
    });
    const minutes = (counter: Counter) => (time: number) => {
      const events = eventsAt(counter, time, 60);
      return events === undefined ? undefined : events / 60;
    };
    const sums = (counter: Counter) => (time: number) => eventsAt(counter, time - 60, TEN_MINUTES);
    return [
      series(RECORDED.total, 60, minutes(traffic(one))),
      series(RECORDED.bad, 60, minutes(failures(one))),
      series(RECORDED.totalOfTenMinutes, TEN_MINUTES, sums(traffic(one))),
      series(RECORDED.badOfTenMinutes, TEN_MINUTES, sums(failures(one))),
      {
        ...series(RECORDED.definition, TEN_MINUTES, () => 1, { slo_definition: definitionOf(slo) }),
        points: evaluations(from, one.now - LOOKED_AT, TEN_MINUTES, second)
          .filter((time) => sums(traffic(one))(time) !== undefined)
          .map((time) => [time + LOOKED_AT, 1] as const),
      },
    ].filter(({ points }) => points.length > 0);
  });
}

function evaluations(from: number, to: number, step: number, second: number): readonly number[] {
  const first = Math.ceil((from - second) / step) * step + second;
  return Array.from({ length: Math.max(0, Math.floor((to - first) / step) + 1) }, (_, i) => first + i * step);
}
