import { dateTimeFormat } from '@grafana/data';
import { t } from '@grafana/i18n';
import { Alert } from '@grafana/ui';
import React from 'react';
import type { Problem } from '../slo/problem';
import type { Instant } from '../slo/units';
import { RetryButton } from './RetryButton';

interface Props {
  readonly problem: Problem;
  /** When it is tried again by itself. */
  readonly retryAt?: Instant;
  readonly onRetry?: () => void;
}

const TIME = { format: 'HH:mm:ss' };

/** Servers tell addresses and queries, which have no spaces to break at. */
const ANYWHERE = { overflowWrap: 'anywhere' } as const;

/** What could not be done, what came back, what to do, and a way to try again where that can help. */
export function ProblemNotice({ problem, retryAt, onRetry }: Props) {
  const canWork = problem.kind !== 'not-supported';
  return (
    <Alert severity={canWork ? 'error' : 'info'} title={problem.title}>
      {problem.detail !== '' && <p style={ANYWHERE}>{problem.detail}</p>}
      {problem.remedy}
      {retryAt !== undefined && (
        <p>{t('ui.problem.nextTry', 'Next try at {{time}}.', { time: dateTimeFormat(retryAt * 1000, TIME) })}</p>
      )}
      {onRetry && canWork && <RetryButton onRetry={onRetry} />}
    </Alert>
  );
}
