import type { Recording } from '../../slo/recording';
import { LABELS } from '../../slo/reservedLabels';
import type { Sample } from '../../slo/samples';
import type { Slo } from '../../slo/slo';
import type { RecordedWindow } from './recordedWindow';
import { type DefinitionSeries, recordingOf } from './recordingOf';
import { recordingsExpr, TERM_LABEL, TERMS } from './recordingsExpr';

/** One instant query about all SLOs that a data source records. */
export interface RecordingsPlan {
  readonly expr: string;
  /** What is recorded of each of the windows, in the order in which they were given. */
  readonly read: (samples: readonly Sample[]) => readonly Recordings[];
}

export interface Recordings {
  /** How many SLOs are recorded now. */
  readonly known: number;
  /** What is recorded of the window that was asked about. */
  readonly of: (slo: Pick<Slo, 'id' | 'labels' | 'sli' | 'objective' | 'exclusions'>) => Recording;
}

export function planRecordings(windows: readonly RecordedWindow[]): RecordingsPlan {
  return { expr: recordingsExpr(windows), read: (samples) => readRecordings(samples, windows) };
}

function readRecordings(samples: readonly Sample[], windows: readonly RecordedWindow[]): readonly Recordings[] {
  const [lately, before] = [bySlo(samples, TERMS.lately), bySlo(samples, TERMS.before)];
  const begun = bySlo(samples, TERMS.begun);
  return windows.map((window) => {
    const inWindow = bySlo(samples, window.key);
    return {
      known: lately.size,
      of: (slo) => {
        const of = (series: BySlo) => series.get(slo.id) ?? [];
        const hasBegun = begun.has(slo.id);
        return recordingOf(slo, { window, inWindow: of(inWindow), lately: of(lately), before: of(before), hasBegun });
      },
    };
  });
}

type BySlo = ReadonlyMap<string, readonly DefinitionSeries[]>;

function bySlo(samples: readonly Sample[], term: string): BySlo {
  const found = new Map<string, DefinitionSeries[]>();
  for (const { labels, value } of samples) {
    const { [TERM_LABEL]: key, [LABELS.slo]: id, ...more } = labels;
    if (key === term && id !== undefined && Number.isFinite(value)) {
      found.set(id, [...(found.get(id) ?? []), { labels: more, count: value }]);
    }
  }
  return found;
}
