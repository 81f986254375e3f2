import { t } from '@grafana/i18n';
import React from 'react';

import { ListField, RadioField } from '../form/ChoiceField';
import { FieldRow } from './FieldRow';

/** Which calendar period the budget is for. */
export function PeriodField() {
  return (
    <ListField
      name="objective.period"
      label={t('editor.field.period', 'Period')}
      description={t('editor.objective.periodHelp', 'The budget begins anew with each. Weeks begin on Monday.')}
      choices={[
        { value: 'week', label: t('editor.period.week', 'Week') },
        { value: 'month', label: t('editor.period.month', 'Month') },
        { value: 'quarter', label: t('editor.period.quarter', 'Quarter') },
        { value: 'year', label: t('editor.period.year', 'Year') },
      ]}
      required
    />
  );
}

/** Whether the window rolls or is a calendar period, and the time zone in which a period begins. */
export function WindowKindFields({ isCalendar }: { readonly isCalendar: boolean }) {
  return (
    <FieldRow>
      <RadioField
        name="objective.windowKind"
        label={t('editor.field.windowKind', 'Window kind')}
        description={t('editor.objective.windowKindHelp', 'Rolling looks back from now; calendar counts from a date.')}
        choices={[
          { value: 'rolling', label: t('editor.objective.rolling', 'Rolling') },
          { value: 'calendar', label: t('editor.objective.calendar', 'Calendar') },
        ]}
      />
      {isCalendar && (
        <ListField
          name="objective.timeZone"
          label={t('editor.field.timeZone', 'Time zone')}
          description={t('editor.objective.timeZoneHelp', 'Periods begin at midnight there.')}
          choices={timeZones().map((value) => ({ value, label: value }))}
          required
        />
      )}
    </FieldRow>
  );
}

function timeZones(): readonly string[] {
  return [...new Set(['UTC', ...Intl.supportedValuesOf('timeZone')])];
}
