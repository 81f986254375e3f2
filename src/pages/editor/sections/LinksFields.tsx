import { t } from '@grafana/i18n';
import React from 'react';
import { useFieldArray, useFormContext } from 'react-hook-form';

import type { SloDraft } from '../../../spec/draft';
import { PairText } from './LabelsFields';
import { PairRows } from './PairRows';

/** Pages that belong to the SLO: dashboards, documents. */
export function LinksFields() {
  const { control } = useFormContext<SloDraft>();
  const { fields, append, remove } = useFieldArray({ control, name: 'links' });
  return (
    <PairRows
      title={t('editor.field.links', 'Links')}
      addText={t('editor.links.add', 'Add link')}
      removeText={(row) => t('editor.links.remove', 'Remove link {{row}}', { row })}
      rows={fields}
      onAdd={() => append({ title: '', url: '' })}
      onRemove={remove}
    >
      {(row) => (
        <>
          <PairText
            name={`links.${row}.title`}
            label={t('editor.links.title', 'Title of link {{row}}', { row: row + 1 })}
            placeholder={t('editor.links.titlePlaceholder', 'Dashboard')}
          />
          <PairText
            name={`links.${row}.url`}
            label={t('editor.links.url', 'Address of link {{row}}', { row: row + 1 })}
            placeholder="https://"
          />
        </>
      )}
    </PairRows>
  );
}
