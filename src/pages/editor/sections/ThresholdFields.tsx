import { t } from '@grafana/i18n';
import React from 'react';

import type { Comparison } from '../../../slo/sli';
import { ListField } from '../form/ChoiceField';
import { QueryField } from '../form/QueryField';
import { TextField } from '../form/TextField';
import { FieldRow } from './FieldRow';

const COMPARISONS: readonly Comparison[] = ['<=', '<', '>=', '>', '==', '!='];

/** A value that has to meet a condition: saturation, freshness, queue length. */
export function ThresholdFields() {
  return (
    <>
      <QueryField
        name="threshold.query"
        label={t('editor.threshold.query', 'Value')}
        description={t(
          'editor.threshold.queryHelp',
          'An expression with one result, such as an age in seconds. Each time slice in which it meets the condition is good.'
        )}
        placeholder={'log_processing_lag_seconds{job="logs"}'}
      />
      <FieldRow>
        <ListField
          name="threshold.op"
          label={t('editor.threshold.op', 'Good while it is')}
          required
          choices={COMPARISONS.map((op) => ({ value: op, label: comparisonWords()[op] }))}
        />
        <TextField
          name="threshold.value"
          label={t('editor.threshold.value', 'Limit')}
          placeholder="300"
          required
          inputMode="decimal"
        />
      </FieldRow>
    </>
  );
}

function comparisonWords(): Readonly<Record<Comparison, string>> {
  return {
    '<=': t('editor.threshold.atMost', 'at most (<=)'),
    '<': t('editor.threshold.below', 'below (<)'),
    '>=': t('editor.threshold.atLeast', 'at least (>=)'),
    '>': t('editor.threshold.above', 'above (>)'),
    '==': t('editor.threshold.equal', 'equal to (==)'),
    '!=': t('editor.threshold.notEqual', 'other than (!=)'),
  };
}
