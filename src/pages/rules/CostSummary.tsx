import { t } from '@grafana/i18n';
import { Text } from '@grafana/ui';
import React from 'react';
import type { Loadable } from '../../slo/loadable';
import { ProblemNotice } from '../../ui/ProblemNotice';
import { WarningNotice } from '../../ui/WarningNotice';
import type { RuleRow } from './ruleRows';
import { formatNumber, formatSamples } from './samples';
import { unknownCosts } from './unknownCost';

interface Props {
  readonly rows: readonly RuleRow[];
  readonly reads: Loadable<unknown>;
  readonly onRetry: () => void;
}

/** What the rules cost their data source: all of them, and those that do not run yet. */
export function CostSummary({ rows, reads, onRetry }: Props) {
  if (reads.kind === 'failed') {
    return <ProblemNotice problem={reads.problem} onRetry={onRetry} />;
  }
  const isKnown = rows.some(({ samplesPerSecond }) => samplesPerSecond !== undefined);
  return (
    <>
      {reads.kind === 'loaded' && reads.warnings.length > 0 && <WarningNotice warnings={reads.warnings} />}
      <Text element="p" color="secondary">
        {reads.kind === 'loading'
          ? t('rules.cost.loading', 'Counting the series that the rules read…')
          : isKnown && sentence(rows)}
      </Text>
      {unknownCosts(rows).map((sentence) => (
        <Text key={sentence} element="p" color="warning">
          {sentence}
        </Text>
      ))}
    </>
  );
}

/** What is read, and how much more that will be: young rules read less, for their windows are not full. What rules read that no SLO wants is not known. */
function sentence(rows: readonly RuleRow[]): string {
  const total = samplesOf(rows);
  const known = rows.filter(({ samplesPerSecond }) => samplesPerSecond !== undefined);
  const missing = known.filter((row) => row.state === 'missing' || isHidden(row));
  if (missing.length === 0) {
    return t(
      'rules.cost.all',
      'The rules of these SLOs read about {{total}} from this data source once they have run for their windows.',
      plain({ total: formatSamples(total) })
    );
  }
  const coming = samplesOf(missing);
  const isAll = missing.length === known.length;
  if (missing.some(isHidden)) {
    return isAll
      ? t(
          'rules.cost.allUnseen',
          'The rules of these SLOs are not seen here. Where they run they read about {{coming}} from this data source once they have run for their windows.',
          plain({ coming: formatSamples(coming) })
        )
      : t(
          'rules.cost.unseen',
          'The rules of these SLOs read about {{now}} from this data source once they have run for their windows, and {{coming}} more with those that are not seen here.',
          plain({ now: formatSamples(total - coming), coming: formatNumber(coming) })
        );
  }
  return isAll
    ? t(
        'rules.cost.allComing',
        'The rules of these SLOs read nothing from this data source now, and about {{coming}} once the missing ones have run for their windows.',
        plain({ coming: formatSamples(coming) })
      )
    : t(
        'rules.cost.coming',
        'The rules of these SLOs read about {{now}} from this data source once they have run for their windows, and {{coming}} more with the missing ones.',
        plain({ now: formatSamples(total - coming), coming: formatNumber(coming) })
      );
}

/** It may run, and nobody knows here. */
function isHidden({ state }: RuleRow): boolean {
  return state === 'unseen' || state === 'unknown';
}

function samplesOf(rows: readonly RuleRow[]): number {
  return rows.reduce((sum, { samplesPerSecond = 0 }) => sum + samplesPerSecond, 0);
}

function plain<T extends object>(values: T) {
  return { ...values, interpolation: { escapeValue: false } };
}
