import { t } from '@grafana/i18n';
import { Input } from '@grafana/ui';
import React from 'react';
import { useFieldArray, useFormContext } from 'react-hook-form';

import type { SloDraft } from '../../../spec/draft';
import { useEditorContext } from '../form/editorContext';
import { type DraftPath, FormField } from '../form/FormField';
import { PairRows } from './PairRows';

/** Labels of the SLO, for filters and for routing alerts. */
export function LabelsFields() {
  const { control } = useFormContext<SloDraft>();
  const { fields, append, remove } = useFieldArray({ control, name: 'labels' });
  return (
    <PairRows
      title={t('editor.field.labels', 'Labels')}
      addText={t('editor.labels.add', 'Add label')}
      removeText={(row) => t('editor.labels.remove', 'Remove label {{row}}', { row })}
      rows={fields}
      onAdd={() => append({ name: '', value: '' })}
      onRemove={remove}
    >
      {(row) => (
        <>
          <PairText
            name={`labels.${row}.name`}
            label={t('editor.labels.name', 'Name of label {{row}}', { row: row + 1 })}
            placeholder="tier"
          />
          <PairText
            name={`labels.${row}.value`}
            label={t('editor.labels.value', 'Value of label {{row}}', { row: row + 1 })}
            placeholder="1"
          />
        </>
      )}
    </PairRows>
  );
}

interface PairTextProps {
  readonly name: Extract<DraftPath, `labels.${number}.${string}` | `links.${number}.${string}`>;
  readonly label: string;
  readonly placeholder: string;
}

/** One text of a pair; its name is for screen readers, since the title of the list stands above. */
export function PairText({ name, label, placeholder }: PairTextProps) {
  const { readOnly } = useEditorContext();
  return (
    <FormField name={name} label="" noMargin>
      {(control) => (
        <Input {...control} aria-label={label} placeholder={placeholder} readOnly={readOnly} autoComplete="off" />
      )}
    </FormField>
  );
}
