import { t } from '@grafana/i18n';
import { Alert } from '@grafana/ui';
import React from 'react';
import type { Problem } from '../slo/problem';

interface Props {
  readonly problem: Problem;
  readonly severity?: 'error' | 'warning';
  readonly onRetry?: () => void;
}

/** What could not be done, what came back, what to do, and a way to try again. */
export function ProblemNotice({ problem, severity = 'error', onRetry }: Props) {
  return (
    <Alert
      severity={severity}
      title={problem.title}
      buttonContent={onRetry && t('ui.problem.retry', 'Try again')}
      onRemove={onRetry}
    >
      {problem.detail !== '' && <p>{problem.detail}</p>}
      {problem.remedy}
    </Alert>
  );
}
