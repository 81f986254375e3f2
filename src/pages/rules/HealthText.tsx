import { t } from '@grafana/i18n';
import { Text } from '@grafana/ui';
import React from 'react';
import type { RulesHealth } from '../../rules/running/rulesHealth';
import type { Instant } from '../../slo/units';
import { formatAge } from '../../ui/words/times';
import { useReadTime } from './readTime';

/** How the rules that run are doing, and when the one that waits longest was evaluated. */
export function HealthText({ health }: { readonly health: RulesHealth | undefined }) {
  const readAt = useReadTime();
  if (health === undefined) {
    return null;
  }
  if (health.state === 'failing') {
    return (
      <Text color="error">
        {t('rules.health.failing', '', {
          count: health.failing,
          defaultValue_one: '✕ {{count}} rule fails',
          defaultValue_other: '✕ {{count}} rules fail',
        })}
      </Text>
    );
  }
  if (health.state === 'late' && health.lastEvaluation !== undefined && readAt !== undefined) {
    return (
      <Text color="error">
        {t('rules.health.late', '✕ late: last {{age}}', { age: formatAge(health.lastEvaluation, readAt) })}
      </Text>
    );
  }
  if (health.lastEvaluation !== undefined && readAt !== undefined) {
    return <>{evaluated(health.lastEvaluation, readAt)}</>;
  }
  return (
    <>
      {health.state === 'pending'
        ? t('rules.health.never', 'not evaluated yet')
        : t('rules.health.fine', 'no rule fails')}
    </>
  );
}

function evaluated(time: Instant, readAt: Instant): string {
  return t('rules.health.evaluated', 'evaluated {{age}}', { age: formatAge(time, readAt) });
}
