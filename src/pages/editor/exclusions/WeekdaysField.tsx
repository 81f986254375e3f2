import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { t } from '@grafana/i18n';
import { Checkbox, useStyles2 } from '@grafana/ui';
import React from 'react';

import { useEditorContext } from '../form/editorContext';
import { FormField } from '../form/FormField';
import { dayNames } from './dayNames';

/** On which days of the week; the text of the form holds their names, in the order of the week. */
export function WeekdaysField({ row }: { readonly row: number }) {
  const label = t('editor.exclusions.weekdays', 'On');
  return (
    <FormField
      name={`exclusions.${row}.weekdays`}
      label={label}
      description={t('editor.exclusions.weekdaysHelp', 'None: on the weekday on which it first begins.')}
    >
      {({ id, value, onChange }) => <Weekdays id={id} label={label} value={value} onChange={onChange} />}
    </FormField>
  );
}

interface WeekdaysProps {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

function Weekdays({ id, label, value, onChange }: WeekdaysProps) {
  const styles = useStyles2(getStyles);
  const { readOnly } = useEditorContext();
  const chosen = value.split(',');
  return (
    <div id={id} role="group" aria-label={label} className={styles}>
      {dayNames().map((day) => (
        <Checkbox
          key={day.value}
          label={day.label}
          value={chosen.includes(day.value)}
          disabled={readOnly}
          onChange={() => onChange(toggled(value, day.value))}
        />
      ))}
    </div>
  );
}

function toggled(text: string, day: string): string {
  const chosen = text.split(',');
  return dayNames()
    .map(({ value }) => value)
    .filter((value) => chosen.includes(value) !== (value === day))
    .join(',');
}

const getStyles = (theme: GrafanaTheme2) =>
  css({ display: 'flex', flexWrap: 'wrap', columnGap: theme.spacing(2), rowGap: theme.spacing(1) });
