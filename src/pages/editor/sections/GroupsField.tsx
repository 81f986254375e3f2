import { t } from '@grafana/i18n';
import React from 'react';
import { useFormContext, useWatch } from 'react-hook-form';
import { groupDoubts } from '../../../analysis/groupDoubts';
import { MAX_GROUPS } from '../../../slo/group';
import type { SloDraft } from '../../../spec/draft';
import { useEditorContext } from '../form/editorContext';
import { TextField } from '../form/TextField';
import { useDraftWarning } from '../form/useDraftWarning';
import { splitByOutcome } from '../splitByOutcome';
import { addedLabels } from './addedLabels';

interface Props {
  readonly name: 'events.by' | 'latency.by' | 'probe.by';
}

/** Labels that split the budget. */
export function GroupsField({ name }: Props) {
  const [found, written] = [useWarning(), useDraftWarning(name)];
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
      warning={found ?? written}
      hint={useHint()}
    />
  );
}

/** Groups that are no parts of a budget. */
function useWarning(): string | undefined {
  const { groups } = useEditorContext();
  return groups && groupDoubts(groups).isSplitByOutcome ? splitByOutcome() : undefined;
}

/** An alert that fires is about a budget that there will not be any more. */
function useHint(): string | undefined {
  const { saved } = useEditorContext();
  const { control, getValues } = useFormContext<SloDraft>();
  useWatch({ control, name: ['sliKind', 'events.by', 'latency.by', 'probe.by'] });
  return saved && addedLabels(saved, getValues()).length > 0
    ? t(
        'editor.groups.end',
        'Alerts that fire end soon after the rules are installed again; each group then has alerts of its own, which know no past.'
      )
    : undefined;
}
