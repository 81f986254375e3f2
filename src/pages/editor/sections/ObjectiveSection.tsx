import { t } from '@grafana/i18n';
import React from 'react';
import { useFormContext, useWatch } from 'react-hook-form';

import { errorBudget } from '../../../slo/budget';
import { checkTarget, type Objective } from '../../../slo/objective';
import { ratioFromPercent } from '../../../slo/units';
import type { ObjectiveDraft, SloDraft } from '../../../spec/draft';
import { formatDuration, formatWindowLength } from '../../../ui/words/times';
import { ListField } from '../form/ChoiceField';
import { TextField } from '../form/TextField';
import { useDraftWarning } from '../form/useDraftWarning';
import { windowLength } from '../form/windowLength';
import { PeriodField, PeriodZoneField, WindowKindField } from './CalendarFields';
import { FieldRow } from './FieldRow';
import { Section } from './Section';
import { SliceFields } from './SliceFields';

const WINDOWS = ['7d', '28d', '30d', '90d'];

/** How much must be good, over which window, and what counts as one event. */
export function ObjectiveSection() {
  const { control } = useFormContext<SloDraft>();
  const objective = useWatch({ control, name: 'objective' });
  return (
    <Section title={t('editor.section.objective', 'Objective')}>
      <FieldRow>
        <TargetField />
        <WindowKindField />
      </FieldRow>
      {objective.windowKind === 'rolling' ? (
        <FieldRow>
          <ListField
            name="objective.window"
            label={t('editor.field.window', 'Window')}
            description={t('editor.objective.windowHelp', 'Rolling, from 1d to 90d.')}
            choices={WINDOWS.map((value) => ({ value, label: value }))}
            required
            custom="any"
          />
          {/* As wide as the fields above, not as their row. */}
          <div />
        </FieldRow>
      ) : (
        <FieldRow>
          <PeriodField />
          <PeriodZoneField />
        </FieldRow>
      )}
      <p aria-live="polite">{allowance(objective)}</p>
      <SliceFields />
    </Section>
  );
}

function TargetField() {
  const name = 'objective.target';
  return (
    <TextField
      name={name}
      label={t('editor.field.target', 'Target')}
      description={t('editor.objective.targetHelp', 'Required share of good events in percent.')}
      suffix="%"
      inputMode="decimal"
      placeholder="99.9"
      required
      warning={useDraftWarning(name)}
    />
  );
}

/** What the target allows, as time of full outage. */
function allowance(objective: ObjectiveDraft): string {
  const length = windowLength(objective);
  const target = checkTarget(ratioFromPercent(Number(objective.target)));
  if (length === undefined || !target.ok) {
    return t('editor.objective.noAllowance', 'A target and a window say how much may fail.');
  }
  const whole: Pick<Objective, 'target'> = { target: target.value };
  // The budget in time depends on target and window only; one good event stands for any traffic.
  const budget = errorBudget(whole, { bad: 0, total: 1 }, length);
  const values = { time: formatDuration(budget?.allowedTime), window: formatWindowLength(length) };
  return objective.windowKind === 'calendar'
    ? t('editor.objective.periodAllowance', 'Allows {{time}} of full outage in a period of {{window}}.', values)
    : t('editor.objective.allowance', 'Allows {{time}} of full outage in {{window}}.', values);
}
