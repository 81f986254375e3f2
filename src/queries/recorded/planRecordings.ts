import type { Expr } from '../../promql/ast';
import { binary, call, range, string, vector } from '../../promql/build';
import { serialize } from '../../promql/serialize';
import type { Recording } from '../../slo/recording';
import { LABELS } from '../../slo/reservedLabels';
import type { Sample } from '../../slo/samples';
import type { Slo } from '../../slo/slo';
import { RECORDED } from './names';
import { type DefinitionSeries, LATELY, LOOK_BACK, recordingOf } from './recordingOf';
import { periodMatchers } from './recordedTerms';
import type { RecordedWindow } from './recordedWindow';

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

/** Tells the terms apart; labels of SLOs may not begin like this. */
const TERM_LABEL = 'slo_term';

const TERMS = { lately: 'lately', before: 'before' } as const;

/** Whose rules record what, and how much of some windows: counts of small constant samples, one in ten minutes each. */
export function planRecordings(windows: readonly RecordedWindow[]): RecordingsPlan {
  const hasYoung = windows.some(({ period, length }) => period !== undefined && length < LOOK_BACK);
  const terms = [
    ...windows.map((window) => countOf(window, window.key)),
    ...(hasYoung ? [countOf({ length: LOOK_BACK }, TERMS.before)] : []),
    countOf({ length: LATELY }, TERMS.lately),
  ];
  return {
    expr: serialize(terms.reduce((union, term) => binary(union, 'or', term))),
    read: (samples) => readRecordings(samples, windows),
  };
}

function countOf({ length, period }: Pick<RecordedWindow, 'length' | 'period'>, key: string): Expr {
  const series = vector({ metric: RECORDED.definition, matchers: periodMatchers(period) });
  const count = call('count_over_time', range(series, length));
  return call('label_replace', count, ...[TERM_LABEL, key, '', ''].map(string));
}

function readRecordings(samples: readonly Sample[], windows: readonly RecordedWindow[]): readonly Recordings[] {
  const [lately, before] = [bySlo(samples, TERMS.lately), bySlo(samples, TERMS.before)];
  return windows.map((window) => {
    const inWindow = bySlo(samples, window.key);
    return {
      known: lately.size,
      of: (slo) => {
        const of = (series: BySlo) => series.get(slo.id) ?? [];
        return recordingOf(slo, { window, inWindow: of(inWindow), lately: of(lately), before: of(before) });
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
