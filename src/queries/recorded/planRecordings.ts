import { binary, call, range, string, vector } from '../../promql/build';
import { serialize } from '../../promql/serialize';
import type { Recording } from '../../slo/recording';
import { LABELS } from '../../slo/reservedLabels';
import type { Sample } from '../../slo/samples';
import type { Slo } from '../../slo/slo';
import { MINUTE, type Seconds, seconds } from '../../slo/units';
import { RECORDED } from './names';
import { type DefinitionSeries, recordingOf } from './recordingOf';

/** One instant query about all SLOs that a data source records. */
export interface RecordingsPlan {
  readonly expr: string;
  readonly read: (samples: readonly Sample[]) => Recordings;
}

export interface Recordings {
  /** How many SLOs are recorded now. */
  readonly known: number;
  /** What is recorded of the window that was asked about. */
  readonly of: (slo: Pick<Slo, 'id' | 'labels' | 'sli' | 'objective' | 'exclusions'>) => Recording;
}

/** Two of the ten minutes, and some for those that are on their way. */
const LATELY: Seconds = seconds(25 * MINUTE);

/** Tells the two terms apart; labels of SLOs may not begin like this. */
const TERM_LABEL = 'slo_term';

const TERMS = { window: 'window', lately: 'lately' } as const;

/** Whose rules record what, and how much of a window: a count of small constant samples, one in ten minutes each. */
export function planRecordings(window: Seconds): RecordingsPlan {
  const count = (span: Seconds, key: string) =>
    call(
      'label_replace',
      call('count_over_time', range(vector({ metric: RECORDED.definition }), span)),
      ...[TERM_LABEL, key, '', ''].map(string)
    );
  return {
    expr: serialize(binary(count(window, TERMS.window), 'or', count(LATELY, TERMS.lately))),
    read: (samples) => readRecordings(samples, window),
  };
}

function readRecordings(samples: readonly Sample[], window: Seconds): Recordings {
  const inWindow = bySlo(samples, TERMS.window);
  const lately = bySlo(samples, TERMS.lately);
  return {
    known: lately.size,
    of: (slo) => recordingOf(slo, { window, inWindow: inWindow.get(slo.id) ?? [], lately: lately.get(slo.id) ?? [] }),
  };
}

function bySlo(samples: readonly Sample[], term: string): ReadonlyMap<string, readonly DefinitionSeries[]> {
  const found = new Map<string, DefinitionSeries[]>();
  for (const { labels, value } of samples) {
    const { [TERM_LABEL]: key, [LABELS.slo]: id, ...more } = labels;
    if (key === term && id !== undefined && Number.isFinite(value)) {
      found.set(id, [...(found.get(id) ?? []), { labels: more, count: value }]);
    }
  }
  return found;
}
