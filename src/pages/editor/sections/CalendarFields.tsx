import { t } from '@grafana/i18n';
import React from 'react';

import { ListField, RadioField } from '../form/ChoiceField';
import { TimeZoneField } from '../form/TimeZoneField';

/** Which calendar period the budget is for. */
export function PeriodField() {
  return (
    <ListField
      name="objective.period"
      label={t('editor.field.period', 'Period')}
      description={t('editor.objective.periodHelp', 'Each has a new budget. Weeks begin on Monday.')}
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

/** Whether the window rolls or is a calendar period. */
export function WindowKindField() {
  return (
    <RadioField
      name="objective.windowKind"
      label={t('editor.field.windowKind', 'Window kind')}
      description={t('editor.objective.windowKindHelp', 'Rolling looks back from now; calendar counts from a date.')}
      choices={[
        { value: 'rolling', label: t('editor.objective.rolling', 'Rolling') },
        { value: 'calendar', label: t('editor.objective.calendar', 'Calendar') },
      ]}
    />
  );
}

/** Where a calendar period begins. */
export function PeriodZoneField() {
  return (
    <TimeZoneField
      name="objective.timeZone"
      label={t('editor.field.timeZone', 'Time zone')}
      description={t('editor.objective.timeZoneHelp', 'Periods begin at midnight there.')}
    />
  );
}
