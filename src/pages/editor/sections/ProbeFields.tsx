import { t } from '@grafana/i18n';
import React from 'react';

import { QueryField } from '../form/QueryField';
import { GroupsField } from './GroupsField';

/** A gauge that is 1 when the probe succeeded. */
export function ProbeFields() {
  return (
    <>
      <QueryField
        name="probe.metric"
        label={t('editor.probe.metric', 'Probe')}
        description={t(
          'editor.probe.metricHelp',
          'Selector of a gauge that is 1 when the probe succeeds and 0 when it fails. Each sample is an event.'
        )}
        placeholder={'probe_success{job="front-door"}'}
      />
      <GroupsField name="probe.by" />
    </>
  );
}
