import { t } from '@grafana/i18n';
import { Text } from '@grafana/ui';
import React from 'react';
import type { PlaceKind } from '../../../rules/install/places';
import { stepRemedy, unreadReason } from '../../../state/rules/install/placeProblem';
import type { RunReport } from '../../../state/rules/install/runSteps';
import { groupThousands } from '../../../ui/words/numbers';
import { failedSentences } from './failedSentences';
import type { Installing } from '../../../state/rules/install/usePlaceInstall';

interface Props {
  readonly kind: PlaceKind;
  readonly installing: Installing;
}

/** How far an installation is, and what came of it: what was done, what was not, and why. */
export function InstallOutcome({ kind, installing }: Props) {
  const isBad =
    installing.kind === 'unread' ||
    installing.kind === 'outdated' ||
    (installing.kind === 'ended' && installing.report.failed.length > 0);
  return (
    <div role={isBad ? 'alert' : 'status'}>
      {sentences(kind, installing).map((sentence) => (
        <Text key={sentence} element="p" color={isBad ? 'error' : 'secondary'}>
          {sentence}
        </Text>
      ))}
    </div>
  );
}

function sentences(kind: PlaceKind, installing: Installing): readonly string[] {
  switch (installing.kind) {
    case 'idle':
      return [];
    case 'checking':
      return [t('rules.outcome.checking', 'Reading what is there')];
    case 'running':
      return [
        t('rules.outcome.running', '{{done}} of {{total}} groups', {
          done: groupThousands(installing.done),
          total: groupThousands(installing.total),
        }),
      ];
    case 'outdated':
      return [
        t(
          'rules.outcome.outdated',
          'The SLOs or what is there have changed since the dry run, so nothing was done. Look at the new one, then press Install.'
        ),
      ];
    case 'unread':
      return [
        t('rules.outcome.unread', 'Nothing was done: {{reason}}', {
          reason: unreadReason(kind, installing.error),
          interpolation: { escapeValue: false },
        }),
      ];
    case 'ended':
      return reportSentences(installing.report);
  }
}

function reportSentences({ done, failed, left, wasStopped }: RunReport): readonly string[] {
  const total = done + failed.length + left;
  const isWhole = done === total;
  const [last] = failed.slice(-1);
  return [
    isWhole
      ? t('rules.outcome.done', '', {
          count: total,
          number: groupThousands(total),
          defaultValue_one: 'Done: {{number}} group was installed or removed.',
          defaultValue_other: 'Done: {{number}} groups were installed or removed.',
        })
      : t('rules.outcome.partly', '{{done}} of {{total}} groups were installed or removed.', {
          done: groupThousands(done),
          total: groupThousands(total),
        }),
    ...failedSentences(failed),
    ...(left > 0 ? [t('rules.outcome.left', 'Not tried: {{left}}.', { left: groupThousands(left) })] : []),
    ...(last ? [stepRemedy(last.error.kind)] : []),
    ...(wasStopped && !last ? [t('rules.outcome.stopped', 'You stopped it. Press Install to go on.')] : []),
  ];
}
