import { t } from '@grafana/i18n';
import React from 'react';
import { useFormContext, useWatch } from 'react-hook-form';

import type { SliKind } from '../../../slo/sli';
import type { SloDraft } from '../../../spec/draft';
import { useDataSources } from '../../../state/useDataSources';
import { ListField, RadioField } from '../form/ChoiceField';
import { useEditorContext } from '../form/editorContext';
import { TextField } from '../form/TextField';
import { CustomFields } from './CustomFields';
import { EventsFields } from './EventsFields';
import { FieldRow } from './FieldRow';
import { LatencyFields } from './LatencyFields';
import { ProbeFields } from './ProbeFields';
import { Section } from './Section';
import { ThresholdFields } from './ThresholdFields';

/** What good means, and where it is counted. */
export function MeasuredSection() {
  const { idLocked } = useEditorContext();
  return (
    <Section title={t('editor.section.measured', 'What is measured')}>
      <TextField
        name="title"
        label={t('editor.field.title', 'Title')}
        description={t('editor.measured.titleHelp', 'What users get while it works.')}
        placeholder={t('editor.measured.titlePlaceholder', 'Checkout answers without error')}
        required
      />
      <FieldRow>
        <TextField
          name="id"
          label={t('editor.measured.id', 'Id')}
          description={
            idLocked
              ? t('editor.measured.idLocked', 'Stays for good: history and alerts hang on it.')
              : t('editor.measured.idHelp', 'Made of the title. It cannot be changed later.')
          }
          readOnly={idLocked}
          required
        />
        <DataSourceField />
      </FieldRow>
      <RadioField name="sliKind" label={t('editor.measured.kind', 'Kind of SLI')} choices={kinds()} />
      <KindFields />
    </Section>
  );
}

function DataSourceField() {
  const { datasource } = useEditorContext();
  const sources = useDataSources();
  const standard = sources.find(({ uid }) => uid === datasource)?.name;
  return (
    <ListField
      name="datasource"
      label={t('editor.field.datasource', 'Data source')}
      description={t('editor.measured.datasourceHelp', 'Empty for the default of the settings.')}
      choices={sources.map(({ uid, name }) => ({ value: uid, label: name }))}
      placeholder={
        standard === undefined
          ? t('editor.measured.noDatasource', 'Choose a data source')
          : t('editor.measured.defaultDatasource', 'Default ({{name}})', {
              name: standard,
              interpolation: { escapeValue: false },
            })
      }
    />
  );
}

function kinds(): ReadonlyArray<{ readonly value: SliKind; readonly label: string; readonly description: string }> {
  return [
    {
      value: 'events',
      label: t('editor.kind.events', 'Events'),
      description: t('editor.kind.eventsHelp', 'Counters of good or bad events and of all events'),
    },
    {
      value: 'latency',
      label: t('editor.kind.latency', 'Latency'),
      description: t('editor.kind.latencyHelp', 'Share of a histogram at or below a threshold'),
    },
    {
      value: 'probe',
      label: t('editor.kind.probe', 'Probe'),
      description: t('editor.kind.probeHelp', 'A gauge that is 1 when the probe succeeds'),
    },
    {
      value: 'threshold',
      label: t('editor.kind.threshold', 'Threshold'),
      description: t('editor.kind.thresholdHelp', 'A value that meets a condition, such as freshness'),
    },
    {
      value: 'custom',
      label: t('editor.kind.custom', 'Custom'),
      description: t('editor.kind.customHelp', 'Two PromQL rates'),
    },
  ];
}

/** The fields of the chosen kind. Those of the others keep their texts. */
function KindFields() {
  const { control } = useFormContext<SloDraft>();
  const kind = useWatch({ control, name: 'sliKind' });
  switch (kind) {
    case 'events':
      return <EventsFields />;
    case 'latency':
      return <LatencyFields />;
    case 'probe':
      return <ProbeFields />;
    case 'threshold':
      return <ThresholdFields />;
    case 'custom':
      return <CustomFields />;
  }
}
