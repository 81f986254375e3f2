import { t } from '@grafana/i18n';
import React from 'react';

import { type Choice, ListField } from '../form/ChoiceField';
import { dayNames } from './dayNames';

/** On which days of the month: by their number, or by a weekday and its place in the month. */
export function MonthDaysField({ row }: { readonly row: number }) {
  return (
    <ListField
      name={`exclusions.${row}.monthDays`}
      label={t('editor.exclusions.monthDays', 'On')}
      description={t(
        'editor.exclusions.monthDaysHelp',
        'Empty: on the day on which it first begins. Several are written as 1,15 or 2TU,-1SU.'
      )}
      choices={[...datesOfMonth(), ...weekdaysOfMonth()]}
      custom="not-found"
    />
  );
}

const LAST_DATE = 31;

function datesOfMonth(): ReadonlyArray<Choice<string>> {
  return [
    { value: '-1', label: t('editor.exclusions.lastDay', 'Last day of the month') },
    ...Array.from({ length: LAST_DATE }, (_, index) => ({
      value: String(index + 1),
      label: t('editor.exclusions.monthDay', 'Day {{day}}', { day: index + 1 }),
    })),
  ];
}

function weekdaysOfMonth(): ReadonlyArray<Choice<string>> {
  const places = [
    { nth: 1, label: (day: string) => t('editor.exclusions.first', 'First {{day}}', { day }) },
    { nth: 2, label: (day: string) => t('editor.exclusions.second', 'Second {{day}}', { day }) },
    { nth: 3, label: (day: string) => t('editor.exclusions.third', 'Third {{day}}', { day }) },
    { nth: 4, label: (day: string) => t('editor.exclusions.fourth', 'Fourth {{day}}', { day }) },
    { nth: -1, label: (day: string) => t('editor.exclusions.last', 'Last {{day}}', { day }) },
  ];
  return places.flatMap(({ nth, label }) =>
    dayNames().map((day) => ({ value: `${nth}${day.value}`, label: label(day.label) }))
  );
}
