import { t } from '@grafana/i18n';
import React from 'react';
import { MAX_GROUPS } from '../../../slo/group';
import { TextField } from '../form/TextField';

interface Props {
  readonly name: 'events.by' | 'latency.by' | 'probe.by';
}

/** Labels that split the budget. */
export function GroupsField({ name }: Props) {
  return (
    <TextField
      name={name}
      label={t('editor.field.by', 'A budget for each')}
      description={t(
        'editor.groups.help',
        'Labels, separated by commas, such as region: each of their values gets a budget and alerts of its own, {{most}} at most. Empty for one budget.',
        { most: MAX_GROUPS }
      )}
      placeholder="region"
    />
  );
}
