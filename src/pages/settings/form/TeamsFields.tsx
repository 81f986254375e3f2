import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { t } from '@grafana/i18n';
import { Button, IconButton, Input, Text, useStyles2 } from '@grafana/ui';
import React, { useId } from 'react';
import { Controller, useFieldArray, useFormContext } from 'react-hook-form';

import type { Catalogue } from '../../../slo/catalogue';
import { FieldWithError } from '../../../ui/FieldWithError';
import { LostTeams } from './LostTeams';
import type { SettingsDraft } from './settingsDraft';
import { STEADY_ICON } from '../../../ui/steadyIcon';

/** The teams that own SLOs. */
export function TeamsFields({ readOnly, stored }: { readonly readOnly: boolean; readonly stored: Catalogue }) {
  const styles = useStyles2(getStyles);
  const titleId = useId();
  const { control } = useFormContext<SettingsDraft>();
  const { fields, append, remove } = useFieldArray({ control, name: 'teams' });
  return (
    <div role="group" aria-labelledby={titleId} className={styles.teams}>
      <Text id={titleId} element="h3" variant="h5">
        {t('settings.teams.title', 'Teams')}
      </Text>
      {fields.length === 0 && (
        <Text color="secondary">
          {t('settings.teams.none', 'No teams yet. SLOs can name teams that are listed here.')}
        </Text>
      )}
      {fields.length > 0 && (
        // The fields carry names of their own, with the number of the team.
        <div className={styles.row} aria-hidden>
          <Text variant="bodySmall" weight="medium">
            {t('settings.teams.idHeading', 'Id')}
          </Text>
          <Text variant="bodySmall" weight="medium">
            {t('settings.teams.nameHeading', 'Name')}
          </Text>
        </div>
      )}
      {fields.map((team, row) => (
        <div key={team.id} className={styles.row}>
          <TeamText
            row={row}
            part="id"
            label={t('settings.teams.id', 'Id of team {{row}}', { row: row + 1 })}
            placeholder="payments"
            readOnly={readOnly}
          />
          <TeamText
            row={row}
            part="title"
            label={t('settings.teams.name', 'Name of team {{row}}', { row: row + 1 })}
            placeholder="Payments"
            readOnly={readOnly}
          />
          {!readOnly && (
            <IconButton
              name="trash-alt"
              size="lg"
              className={STEADY_ICON}
              aria-label={t('settings.teams.remove', 'Remove team {{row}}', { row: row + 1 })}
              onClick={() => remove(row)}
            />
          )}
        </div>
      ))}
      <LostTeams stored={stored} />
      {!readOnly && (
        <div>
          <Button
            type="button"
            variant="secondary"
            fill="text"
            size="sm"
            icon="plus"
            onClick={() => append({ id: '', title: '' })}
          >
            {t('settings.teams.add', 'Add team')}
          </Button>
        </div>
      )}
    </div>
  );
}

interface TeamTextProps {
  readonly row: number;
  readonly part: 'id' | 'title';
  readonly label: string;
  readonly placeholder: string;
  readonly readOnly: boolean;
}

function TeamText({ row, part, label, placeholder, readOnly }: TeamTextProps) {
  return (
    <Controller<SettingsDraft, `teams.${number}.${'id' | 'title'}`>
      name={`teams.${row}.${part}`}
      // Adding a row checks all rows at once; a row that nobody has left yet is not blamed for being empty.
      render={({ field, fieldState: { error, isTouched }, formState: { isSubmitted } }) => (
        <FieldWithError noMargin error={isTouched || isSubmitted ? error?.message : undefined}>
          <Input {...field} aria-label={label} placeholder={placeholder} readOnly={readOnly} autoComplete="off" />
        </FieldWithError>
      )}
    />
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  teams: css({ display: 'flex', flexDirection: 'column', gap: theme.spacing(1), margin: theme.spacing(1, 0, 3) }),
  row: css({
    // The last column is that of the button, which the headings have not.
    display: 'grid',
    gridTemplateColumns: `minmax(0, 1fr) minmax(0, 1fr) ${theme.spacing(3)}`,
    alignItems: 'start',
    gap: theme.spacing(1),
    maxWidth: theme.spacing(80),
    // Beside the field, also where a message stands below it.
    '& > button': { height: theme.spacing(theme.components.height.md), margin: 0 },
  }),
});
