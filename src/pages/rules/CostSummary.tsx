import { t } from '@grafana/i18n';
import { Text } from '@grafana/ui';
import React from 'react';
import type { Loadable } from '../../slo/loadable';
import { ProblemNotice } from '../../ui/ProblemNotice';
import { WarningNotice } from '../../ui/WarningNotice';
import type { RuleRow } from './ruleRows';
import { formatSamples } from './samples';
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
  const costs = rows.flatMap((row) => row.samplesPerSecond ?? []);
  const coming = rows.filter(({ state }) => state === 'missing').flatMap((row) => row.samplesPerSecond ?? []);
  return (
    <>
      {reads.kind === 'loaded' && reads.warnings.length > 0 && <WarningNotice warnings={reads.warnings} />}
      <Text element="p" color="secondary">
        {reads.kind === 'loading'
          ? t('rules.cost.loading', 'Counting the series that the rules read…')
          : costs.length > 0 &&
            sentence(
              sum(costs),
              sum(coming),
              coming.length,
              rows.some(({ state }) => state === 'unseen')
            )}
      </Text>
      {unknownCosts(rows).map((sentence) => (
        <Text key={sentence} element="p" color="warning">
          {sentence}
        </Text>
      ))}
    </>
  );
}

function sentence(all: number, coming: number, count: number, isUnseen: boolean): string {
  const total = formatSamples(all);
  if (isUnseen) {
    return t(
      'rules.cost.unseen',
      'All rules together read about {{total}} from this data source once they run.',
      plain({ total })
    );
  }
  return count === 0
    ? t('rules.cost.all', 'All rules together read about {{total}} from this data source.', plain({ total }))
    : t(
        'rules.cost.coming',
        'All rules together read about {{total}} from this data source, {{coming}} of them once the missing ones are installed.',
        plain({ total, coming: formatSamples(coming) })
      );
}

function plain<T extends object>(values: T) {
  return { ...values, interpolation: { escapeValue: false } };
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
