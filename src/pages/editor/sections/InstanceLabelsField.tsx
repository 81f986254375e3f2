import { t } from '@grafana/i18n';
import React from 'react';
import { useFormContext, useWatch } from 'react-hook-form';
import { INSTANCE_LABELS } from '../../../slo/instanceLabels';
import type { SloDraft } from '../../../spec/draft';
import { firstFew } from '../../../ui/words/firstFew';
import { useEditorContext } from '../form/editorContext';
import { TextField } from '../form/TextField';
import { useDraftWarning } from '../form/useDraftWarning';
import { countedSeries } from '../names/countedSeries';
import { useSeriesLabels } from '../names/useSeriesLabels';
import { labelsIn } from './labelsIn';

interface Props {
  readonly name: 'events.instanceLabels' | 'latency.instanceLabels';
}

/** Labels that tell one process from another: what one counted before it was first seen is not counted. */
export function InstanceLabelsField({ name }: Props) {
  const { control, getFieldState, formState } = useFormContext<SloDraft>();
  const [written, budgeting] = useWatch({ control, name: [name, 'objective.budgeting'] });
  const labels = labelsIn(written);
  const isUsed = budgeting === 'occurrences';
  const missing = useMissing(labels);
  const warning = useDraftWarning(name) ?? missing;
  const isRefused = getFieldState(name, formState).error !== undefined;
  return (
    <TextField
      name={name}
      label={t('editor.field.instanceLabels', 'Instance labels')}
      description={t(
        'editor.instanceLabels.help',
        'Labels, separated by commas, that tell one process (a pod, a server) from another. Empty for job and instance.'
      )}
      placeholder={INSTANCE_LABELS.join(', ')}
      warning={isUsed && !isRefused ? warning : undefined}
      hint={isUsed || labels.length === 0 ? undefined : t('editor.instanceLabels.slices', 'Not used for time slices.')}
    />
  );
}

/** A label that is written and not there is a typing error; of the usual ones, either is enough. */
function useMissing(written: readonly string[]): string | undefined {
  const { datasource } = useEditorContext();
  const { control } = useFormContext<SloDraft>();
  const [sliKind, events, latency] = useWatch({ control, name: ['sliKind', 'events', 'latency'] });
  const found = useSeriesLabels(countedSeries({ sliKind, events, latency }), datasource);
  const missing = (written.length === 0 ? INSTANCE_LABELS : written).filter((label) => !found.includes(label));
  const isEnough = written.length === 0 ? missing.length < INSTANCE_LABELS.length : missing.length === 0;
  return found.length === 0 || isEnough
    ? undefined
    : t(
        'editor.instanceLabels.missing',
        'The series do not have {{missing, list}}. Name the labels that tell processes apart, or the past of a process that is found late counts as new. They have {{found}}.',
        { missing, found: firstFew(found), interpolation: { escapeValue: false } }
      );
}
