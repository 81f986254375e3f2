import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { t } from '@grafana/i18n';
import { Button, Text, useStyles2 } from '@grafana/ui';
import React, { useRef } from 'react';
import { useFieldArray, useFormContext } from 'react-hook-form';
import type { SloDraft } from '../../../spec/draft';
import { emptyExclusion } from '../../../spec/exclusions/exclusionDrafts';
import { useEditorContext } from '../form/editorContext';
import { Section } from '../sections/Section';
import { ExclusionFields } from './ExclusionFields';
import { RuleDoubts, RuleDoubtsProvider } from './RuleDoubts';
import { zoneOfReader } from './zoneOfReader';

/** Planned maintenance: what happens in it is in no number of the SLO. */
export function ExclusionsSection() {
  const styles = useStyles2(getStyles);
  const { control } = useFormContext<SloDraft>();
  const { readOnly } = useEditorContext();
  const { fields, append, remove } = useFieldArray({ control, name: 'exclusions' });
  const addButton = useRef<HTMLButtonElement>(null);
  const add = () => append(emptyExclusion(fields.at(-1)?.timeZone ?? zoneOfReader()));
  const removeRow = (row: number) => {
    remove(row);
    // The button that was pressed goes with its row.
    addButton.current?.focus();
  };
  return (
    <Section title={t('editor.section.exclusions', 'Exclusions')}>
      <Text element="p" variant="bodySmall" color="secondary">
        {t(
          'editor.exclusions.help',
          'Planned maintenance. What happens in it is in none of the numbers. Alerts leave it out once the rules are installed again.'
        )}
      </Text>
      <RuleDoubtsProvider>
        {fields.map(({ id }, row) => (
          <ExclusionFields key={id} row={row} onRemove={() => removeRow(row)} />
        ))}
        <RuleDoubts />
      </RuleDoubtsProvider>
      {readOnly && fields.length === 0 && <Text color="secondary">{t('editor.none', 'none')}</Text>}
      {!readOnly && (
        <div className={styles.add}>
          <Button ref={addButton} icon="plus" variant="secondary" fill="text" size="sm" onClick={add}>
            {t('editor.exclusions.add', 'Add exclusion')}
          </Button>
        </div>
      )}
    </Section>
  );
}

/** As far from what follows as a field. */
const getStyles = (theme: GrafanaTheme2) => ({ add: css({ margin: theme.spacing(1, 0, 2) }) });
