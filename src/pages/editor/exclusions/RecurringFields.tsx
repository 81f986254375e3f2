import { t } from '@grafana/i18n';
import React from 'react';
import { useFormContext, useWatch } from 'react-hook-form';

import type { SloDraft } from '../../../spec/draft';
import { RadioField } from '../form/ChoiceField';
import { TextField } from '../form/TextField';
import { FieldRow } from '../sections/FieldRow';
import { DurationField } from './DurationField';
import { MonthDaysField } from './MonthDaysField';
import { WeekdaysField } from './WeekdaysField';

/** On which days it comes, when, for how long, and until when. */
export function RecurringFields({ row }: { readonly row: number }) {
  const { control } = useFormContext<SloDraft>();
  const frequency = useWatch({ control, name: `exclusions.${row}.frequency` });
  return (
    <>
      <FieldRow>
        <RadioField
          name={`exclusions.${row}.frequency`}
          label={t('editor.exclusions.frequency', 'Repeats')}
          choices={[
            { value: 'daily', label: t('editor.exclusions.daily', 'Daily') },
            { value: 'weekly', label: t('editor.exclusions.weekly', 'Weekly') },
            { value: 'monthly', label: t('editor.exclusions.monthly', 'Monthly') },
          ]}
        />
        <TextField
          name={`exclusions.${row}.interval`}
          label={t('editor.exclusions.interval', 'Every')}
          suffix={unitOf(frequency)}
          inputMode="numeric"
        />
      </FieldRow>
      {frequency === 'weekly' && <WeekdaysField row={row} />}
      {frequency === 'monthly' && <MonthDaysField row={row} />}
      <FieldRow>
        <TextField
          name={`exclusions.${row}.start`}
          label={t('editor.exclusions.start', 'First begins')}
          description={t('editor.exclusions.startHelp', 'Its time is that of each.')}
          type="datetime-local"
          required
        />
        <DurationField row={row} />
      </FieldRow>
      <TextField
        name={`exclusions.${row}.until`}
        label={t('editor.exclusions.until', 'Last begins')}
        description={t('editor.exclusions.untilHelp', 'At this time or before. Empty: it has no end.')}
        type="datetime-local"
      />
    </>
  );
}

function unitOf(frequency: SloDraft['exclusions'][number]['frequency']): string {
  switch (frequency) {
    case 'daily':
      return t('editor.exclusions.days', 'days');
    case 'weekly':
      return t('editor.exclusions.weeks', 'weeks');
    case 'monthly':
      return t('editor.exclusions.months', 'months');
  }
}
