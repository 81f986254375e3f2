import { t } from '@grafana/i18n';
import { isPartial } from '../../analysis/coverage';
import type { SloStatus } from '../../analysis/status';
import type { OngoingExclusion } from '../../slo/exclusions/ongoingExclusion';
import type { Loadable } from '../../slo/loadable';
import type { Problem } from '../../slo/problem';
import type { Recording } from '../../slo/recording';
import type { Slo } from '../../slo/slo';
import type { Instant } from '../../slo/units';
import { emptyReasonText } from '../../state/preview/emptyReasonText';
import type { Doubt } from '../../state/preview/useDoubt';
import { clampedText } from '../../ui/words/clamped';
import { doubtMeaning, doubtTitle } from '../../ui/words/doubt';
import { leftOutText } from '../../ui/words/leftOut';
import { notCountedText } from '../../ui/words/maintenance';
import { recordingNote } from '../../ui/words/recording';
import { formatAge, formatDuration } from '../../ui/words/times';

/** What has to be said beside the numbers. A warning doubts them; an info tells what they rest on. */
export interface Note {
  readonly severity: 'warning' | 'info';
  readonly text: string;
}

export const warning = (text: string): Note => ({ severity: 'warning', text });
export const info = (text: string): Note => ({ severity: 'info', text });

/** What a reader has to know of numbers that are there: how much of the window they cover or leave out, and what was mended. */
export function statusNotes(status: SloStatus): readonly Note[] {
  const { coverage } = status;
  return [
    ...(status.budget !== undefined && isPartial(coverage)
      ? [
          info(
            t('panel.notes.partial', 'Measured for {{covered}} of {{window}}.', {
              covered: formatDuration(coverage.covered),
              window: formatDuration(coverage.window),
            })
          ),
        ]
      : []),
    ...(status.leftOut === undefined ? [] : [info(`${leftOutText(status.leftOut)}.`)]),
    ...(status.hasJustBegun ? [info(t('panel.notes.justBegun', 'The period has just begun.'))] : []),
    ...(status.isRecentlyUncovered && status.state === 'exhausted'
      ? [warning(t('panel.notes.uncovered', 'Nothing was measured lately.'))]
      : []),
    ...(status.clamped ? [warning(clampedText())] : []),
  ];
}

/** Of which group the numbers are, where each has a budget. */
export function groupNotes(group: string | undefined): readonly Note[] {
  const values = { group, interpolation: { escapeValue: false } };
  return group === undefined ? [] : [info(t('panel.notes.group', 'These numbers are of the {{group}}.', values))];
}

/** What a maintenance that goes on means for the numbers; until when it does is the first thing that the panel says. */
export function maintenanceNotes(ongoing: OngoingExclusion | undefined): readonly Note[] {
  return ongoing === undefined ? [] : [info(notCountedText())];
}

/** Why the numbers are not those of the rules, in the words of the SLO's page. */
export function recordingNotes(recording: Recording): readonly Note[] {
  const note = recordingNote(recording);
  return note === undefined ? [] : [note];
}

/** What to do about an SLO without numbers: its page knows more than a panel has room for. */
export function noDataNotes({ state }: Pick<SloStatus, 'state'>): readonly Note[] {
  return state === 'no-data'
    ? [info(t('panel.notes.noData', 'Open the SLO in Headroom: its page says why there is no data.'))]
    : [];
}

/** That the numbers may rest on a typing error, in the words of the SLO's page. */
export function doubtNotes({ objective }: Pick<Slo, 'objective'>, doubt: Doubt | undefined): readonly Note[] {
  if (doubt === undefined) {
    return [];
  }
  const { about, reason } = doubt;
  const sentences = [`${doubtTitle(objective, about)}.`, emptyReasonText(reason), doubtMeaning(about)];
  return [warning(sentences.join(' '))];
}

/** What came with the numbers: why they are old and how old, and what the data source said beside them. */
export function answerNotes({ asOf, stale, warnings }: Loaded, now: Instant): readonly Note[] {
  return [...(stale === undefined ? [] : [warning(staleNote(stale, asOf, now))]), ...warnings.map(warning)];
}

type Loaded = Pick<Extract<Loadable<unknown>, { kind: 'loaded' }>, 'asOf' | 'stale' | 'warnings'>;

function staleNote(problem: Problem, asOf: Instant, now: Instant): string {
  const values = { age: formatAge(asOf, now), title: problem.title, detail: problem.detail };
  return t('panel.notes.stale', 'These numbers are from {{age}}. {{title}}: {{detail}}', {
    ...values,
    interpolation: { escapeValue: false },
  });
}
