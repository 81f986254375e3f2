import { t } from '@grafana/i18n';
import React from 'react';
import { useFormContext, useWatch } from 'react-hook-form';

import type { SloDraft } from '../../../spec/draft';
import { RadioField } from '../form/ChoiceField';
import { TextField } from '../form/TextField';
import { FieldRow } from './FieldRow';

/** What one event is: an event, or a slice of time. A threshold SLI always counts slices. */
export function SliceFields() {
  const { control } = useFormContext<SloDraft>();
  const [kind, budgeting] = useWatch({ control, name: ['sliKind', 'objective.budgeting'] });
  const slices = kind === 'threshold' || budgeting === 'time-slices';
  return (
    <>
      {kind !== 'threshold' && (
        <RadioField
          name="objective.budgeting"
          label={t('editor.field.budgeting', 'Counting')}
          description={t(
            'editor.slices.help',
            'Events weigh busy hours more, as users feel them. Time slices weigh every minute the same.'
          )}
          choices={[
            { value: 'occurrences', label: t('editor.budgeting.events', 'Events') },
            { value: 'time-slices', label: t('editor.budgeting.timeSlices', 'Time slices') },
          ]}
        />
      )}
      {slices && (
        <FieldRow>
          <TextField
            name="objective.sliceLength"
            label={t('editor.slices.length', 'Length of a slice')}
            placeholder="1m"
            required
          />
          {kind !== 'threshold' && (
            <TextField
              name="objective.sliceTarget"
              label={t('editor.slices.target', 'Good events in a good slice')}
              suffix="%"
              inputMode="decimal"
              placeholder="99"
              required
            />
          )}
          <RadioField
            name="objective.noData"
            label={t('editor.slices.noData', 'A slice without data is')}
            choices={[
              { value: 'ignore', label: t('editor.slices.ignored', 'ignored') },
              { value: 'good', label: t('editor.slices.good', 'good') },
              { value: 'bad', label: t('editor.slices.bad', 'bad') },
            ]}
          />
        </FieldRow>
      )}
    </>
  );
}
