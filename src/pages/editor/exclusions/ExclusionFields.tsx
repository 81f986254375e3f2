import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { t } from '@grafana/i18n';
import { IconButton, useStyles2 } from '@grafana/ui';
import React from 'react';
import { useFormContext, useWatch } from 'react-hook-form';

import type { SloDraft } from '../../../spec/draft';
import { STEADY_ICON } from '../../../ui/steadyIcon';
import { RadioField } from '../form/ChoiceField';
import { useEditorContext } from '../form/editorContext';
import { TextField } from '../form/TextField';
import { TimeZoneField } from '../form/TimeZoneField';
import { FieldRow } from '../sections/FieldRow';
import { NextTimes } from './NextTimes';
import { RecurringFields } from './RecurringFields';
import { RuleDoubts } from './RuleDoubts';

export interface ExclusionFieldsProps {
  readonly row: number;
  readonly onRemove: () => void;
}

/** One exclusion: what is done, when, and when that is next. */
export function ExclusionFields({ row, onRemove }: ExclusionFieldsProps) {
  const styles = useStyles2(getStyles);
  const { readOnly } = useEditorContext();
  const { control } = useFormContext<SloDraft>();
  const kind = useWatch({ control, name: `exclusions.${row}.kind` });
  return (
    <div
      role="group"
      aria-label={t('editor.exclusions.one', 'Exclusion {{row}}', { row: row + 1 })}
      className={styles.one}
    >
      <div className={styles.head}>
        <TextField
          name={`exclusions.${row}.title`}
          label={t('editor.exclusions.title', 'What is done')}
          placeholder={t('editor.exclusions.titlePlaceholder', 'Database upgrade')}
          required
        />
        {!readOnly && (
          <IconButton
            name="trash-alt"
            size="lg"
            className={STEADY_ICON}
            aria-label={t('editor.exclusions.remove', 'Remove exclusion {{row}}', { row: row + 1 })}
            onClick={onRemove}
          />
        )}
      </div>
      <RadioField
        name={`exclusions.${row}.kind`}
        label={t('editor.exclusions.kind', 'How often')}
        choices={[
          { value: 'once', label: t('editor.exclusions.once', 'Once') },
          { value: 'recurring', label: t('editor.exclusions.recurring', 'Again and again') },
        ]}
      />
      {kind === 'once' ? <OnceFields row={row} /> : <RecurringFields row={row} />}
      <TimeZoneField
        name={`exclusions.${row}.timeZone`}
        label={t('editor.field.timeZone', 'Time zone')}
        description={t('editor.exclusions.timeZoneHelp', 'Whose clocks show these times.')}
      />
      <RuleDoubts row={row} />
      <NextTimes row={row} />
    </div>
  );
}

function OnceFields({ row }: { readonly row: number }) {
  return (
    <FieldRow>
      <TextField
        name={`exclusions.${row}.from`}
        label={t('editor.exclusions.from', 'From')}
        type="datetime-local"
        required
      />
      <TextField name={`exclusions.${row}.to`} label={t('editor.exclusions.to', 'To')} type="datetime-local" required />
    </FieldRow>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  one: css({
    margin: theme.spacing(2, 0),
    padding: theme.spacing(2),
    border: `1px solid ${theme.colors.border.weak}`,
    borderRadius: theme.shape.radius.default,
  }),
  head: css({
    display: 'flex',
    alignItems: 'flex-start',
    gap: theme.spacing(1),
    '& > div': { flex: 1, minWidth: 0 },
  }),
});
