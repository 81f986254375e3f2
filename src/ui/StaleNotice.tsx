import { dateTimeFormat } from '@grafana/data';
import { t } from '@grafana/i18n';
import { Alert } from '@grafana/ui';
import React from 'react';
import type { Problem } from '../slo/problem';
import type { Instant } from '../slo/units';
import { RetryButton } from './RetryButton';

interface Props {
  readonly problem: Problem;
  readonly asOf: Instant;
  readonly onRetry?: () => void;
}

/** Old numbers stay, with their time and the reason why there are no newer ones. */
export function StaleNotice({ problem, asOf, onRetry }: Props) {
  const time = dateTimeFormat(asOf * 1000);
  return (
    <Alert severity="warning" title={t('ui.stale.title', 'These numbers are of {{time}}', { time })}>
      <p>
        {problem.title}. {problem.detail}
      </p>
      {problem.remedy}
      {onRetry && <RetryButton onRetry={onRetry} />}
    </Alert>
  );
}
