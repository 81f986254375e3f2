import { t } from '@grafana/i18n';
import React, { useMemo } from 'react';
import { useSourceOf } from '../../state/useSourceOf';
import { ProblemNotice } from '../../ui/ProblemNotice';
import { type Failure, failuresOf } from './failures';
import type { ListRow } from './listRow';

/** Many data sources may fail for many reasons; the rest is told by the rows. */
const SHOWN = 3;

interface Props {
  readonly rows: readonly ListRow[];
  readonly onRetry: () => void;
}

/** Why rows have no numbers: what was asked, what came back, when it is tried again; once for all of them. */
export function FailureNotices({ rows, onRetry }: Props) {
  const sourceOf = useSourceOf();
  const failures = useMemo(
    () =>
      failuresOf(rows, (slo) => {
        const source = sourceOf(slo);
        return source?.ok ? source.value.name : undefined;
      }),
    [rows, sourceOf]
  );
  return (
    <>
      {failures.slice(0, SHOWN).map((failure) => (
        <ProblemNotice
          key={JSON.stringify([failure.source, failure.problem])}
          problem={{ ...failure.problem, title: titleOf(failure) }}
          {...(failure.retryAt === undefined ? {} : { retryAt: failure.retryAt })}
          onRetry={onRetry}
        />
      ))}
    </>
  );
}

function titleOf({ problem, source, slos }: Failure): string {
  const [first] = slos;
  const values = {
    reason: problem.title,
    source,
    count: slos.length,
    slo: first?.title,
    interpolation: { escapeValue: false },
  };
  if (slos.length === 1) {
    return source === undefined
      ? t('list.failed.one', '{{reason}}: {{slo}}', values)
      : t('list.failed.oneFrom', '{{reason}} of “{{slo}}” from {{source}}', values);
  }
  return source === undefined
    ? t('list.failed.many', '{{reason}}: {{count}} SLOs', values)
    : t('list.failed.manyFrom', '{{reason}} of {{count}} SLOs from {{source}}', values);
}
