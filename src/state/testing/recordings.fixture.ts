import { definitionOf } from '../../queries/recorded/definition';
import { RECORDED } from '../../queries/recorded/names';
import { recordedWindow } from '../../queries/recorded/recordedWindow';
import type { Recording } from '../../slo/recording';
import { ok } from '../../slo/result';
import type { Sample } from '../../slo/samples';
import type { Slo } from '../../slo/slo';
import type { Instant } from '../../slo/units';
import type { RecordingsReader } from '../recordings/recordingsReader';
import type { MemoryCounter } from './memoryPrometheus.fixture';

/** A store whose rules have recorded this of every SLO. */
export function recordingsOf(recording: Recording, known = 1): RecordingsReader {
  return { read: () => Promise.resolve(ok({ known, of: () => recording })) };
}

/** Series that rules record: each sample of a minute is events a second, each sum of ten minutes is events. */
export function recordedSeries(
  slo_id: string,
  perSecond: { bad: number; total: number },
  labels: Readonly<Record<string, string>> = {},
  until = Infinity
): MemoryCounter[] {
  const between = (rate: number) => (start: number, end: number) =>
    start >= until ? NaN : (Math.min(end, until) - start) * rate;
  const series = (__name__: string, rate: number) => ({
    labels: { __name__, slo_id, ...labels },
    countBetween: between(rate),
  });
  return [
    series(RECORDED.bad, perSecond.bad / 60),
    series(RECORDED.total, perSecond.total / 60),
    series(RECORDED.badOfTenMinutes, perSecond.bad),
    series(RECORDED.totalOfTenMinutes, perSecond.total),
  ];
}

/** One recorder of an SLO, as a store answers: how many samples of its definition there are in the window, and lately. */
export interface RecorderAnswer {
  readonly slo: Slo;
  readonly window?: number;
  readonly lately?: number;
  readonly labels?: Readonly<Record<string, string>>;
}

/** What a store answers about recorders; without counts, they have recorded all of the window that ends now. */
export function recorders(answers: readonly RecorderAnswer[], now: Instant): readonly Sample[] {
  return answers.flatMap(({ slo, window, lately = 2, labels }) => {
    const { key, length, period } = recordedWindow(slo.objective.window, now);
    const ofPeriod: Sample['labels'] = period === undefined ? {} : { slo_period: period };
    const about: Sample['labels'] = { slo_id: slo.id, slo_definition: definitionOf(slo), ...ofPeriod, ...labels };
    return [
      { labels: { ...about, slo_term: key }, value: window ?? Math.floor(length / 600) },
      ...(lately > 0 ? [{ labels: { ...about, slo_term: 'lately' }, value: lately }] : []),
    ];
  });
}
