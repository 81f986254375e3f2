import { t } from '@grafana/i18n';

import { WEEKDAYS } from '../../../spec/exclusions/recurrenceText';

type Weekday = (typeof WEEKDAYS)[number];

interface DayName {
  /** As RRULE has it: `SU`. */
  readonly value: Weekday;
  readonly label: string;
}

/** The days of the week, Monday first. */
export function dayNames(): readonly DayName[] {
  const labels: Readonly<Record<Weekday, string>> = {
    MO: t('editor.day.monday', 'Monday'),
    TU: t('editor.day.tuesday', 'Tuesday'),
    WE: t('editor.day.wednesday', 'Wednesday'),
    TH: t('editor.day.thursday', 'Thursday'),
    FR: t('editor.day.friday', 'Friday'),
    SA: t('editor.day.saturday', 'Saturday'),
    SU: t('editor.day.sunday', 'Sunday'),
  };
  return WEEKDAYS.map((value) => ({ value, label: labels[value] }));
}
