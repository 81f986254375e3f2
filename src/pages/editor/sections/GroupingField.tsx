import { t } from '@grafana/i18n';
import React from 'react';

import { TextField } from '../form/TextField';

/** Labels that split the budget. */
export function GroupingField({ name }: { readonly name: 'events.by' | 'latency.by' | 'probe.by' }) {
  return (
    <TextField
      name={name}
      label={t('editor.by.label', 'One budget per value of')}
      description={t('editor.by.help', 'Label names, separated by commas. Empty for one budget.')}
      placeholder="region"
    />
  );
}
