import { t } from '@grafana/i18n';
import { isPartial } from '../../analysis/coverage';
import type { SloStatus } from '../../analysis/status';
import type { Loadable } from '../../slo/loadable';
import type { Problem } from '../../slo/problem';
import type { Instant } from '../../slo/units';
import { formatAge, formatDuration } from '../../ui/words/times';

/** What a reader has to know of numbers that are there: how much of the window they cover, and what was mended. */
export function statusNotes(status: SloStatus): readonly string[] {
  const { coverage } = status;
  return [
    ...(status.budget !== undefined && isPartial(coverage)
      ? [
          t('panel.notes.partial', 'Measured for {{covered}} of {{window}}.', {
            covered: formatDuration(coverage.covered),
            window: formatDuration(coverage.window),
          }),
        ]
      : []),
    ...(status.isRecentlyUncovered && status.state === 'exhausted'
      ? [t('panel.notes.uncovered', 'Nothing was measured lately.')]
      : []),
    ...(status.clamped
      ? [t('panel.notes.clamped', 'There were more bad events than events; they were counted as all events.')]
      : []),
  ];
}

/** What came with the numbers: why they are old and how old, and what the data source said beside them. */
export function answerNotes({ asOf, stale, warnings }: Loaded, now: Instant): readonly string[] {
  return [...(stale === undefined ? [] : [staleNote(stale, asOf, now)]), ...warnings];
}

type Loaded = Pick<Extract<Loadable<unknown>, { kind: 'loaded' }>, 'asOf' | 'stale' | 'warnings'>;

function staleNote(problem: Problem, asOf: Instant, now: Instant): string {
  const values = { age: formatAge(asOf, now), title: problem.title, detail: problem.detail };
  return t('panel.notes.stale', 'These numbers are from {{age}}. {{title}}: {{detail}}', {
    ...values,
    interpolation: { escapeValue: false },
  });
}
