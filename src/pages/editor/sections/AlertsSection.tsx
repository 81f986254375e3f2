import { t } from '@grafana/i18n';
import { Box, Switch, Text } from '@grafana/ui';
import React from 'react';
import { useFormContext, useWatch } from 'react-hook-form';

import { burnAlerts, burnRateFactor, canFire, type Severity } from '../../../slo/alertPolicy';
import { ratioFromPercent, type Seconds } from '../../../slo/units';
import type { SloDraft } from '../../../spec/draft';
import { formatBurnFactor } from '../../../ui/words/numbers';
import { formatTarget } from '../../../ui/words/ratios';
import { formatWindowLength } from '../../../ui/words/times';
import { useEditorContext } from '../form/editorContext';
import { FormField } from '../form/FormField';
import { windowLength } from '../form/windowLength';
import { Section } from './Section';

/** Which burn rates are worth waking somebody, and which a ticket. */
export function AlertsSection() {
  const { control } = useFormContext<SloDraft>();
  const { readOnly } = useEditorContext();
  const objective = useWatch({ control, name: 'objective' });
  const length = windowLength(objective);
  const target = Number(objective.target);
  const help = (severity: Severity) => tierWords(severity, length, target);
  return (
    <Section title={t('editor.section.alerts', 'Alerts')}>
      <Box marginBottom={2}>
        <Text element="p" variant="bodySmall" color="secondary">
          {t(
            'editor.alerts.notSent',
            'These states are computed and shown. Alerts are sent once the rules of the SLO run: the page Rules has them.'
          )}
        </Text>
      </Box>
      <FormField
        name="alerting.page"
        label={t('editor.alerts.page', 'Page: somebody acts now')}
        description={help('page')}
      >
        {({ value, ...control }) => <Switch {...control} value={value} disabled={readOnly} />}
      </FormField>
      <FormField
        name="alerting.ticket"
        label={t('editor.alerts.ticket', 'Ticket: somebody acts within days')}
        description={help('ticket')}
      >
        {({ value, ...control }) => <Switch {...control} value={value} disabled={readOnly} />}
      </FormField>
    </Section>
  );
}

/** When a severity is over, for the window and target on the form. */
function tierWords(severity: Severity, length: Seconds | undefined, targetPercent: number): string {
  if (length === undefined) {
    return t('editor.alerts.noWindow', 'The limits follow from the window once it is set.');
  }
  const tiers = burnAlerts(length).filter((tier) => tier.severity === severity);
  const firing =
    targetPercent > 0 && targetPercent < 100
      ? tiers.filter((tier) => canFire(tier, { target: ratioFromPercent(targetPercent) }, length))
      : tiers;
  if (firing.length === 0) {
    return t('editor.alerts.cannotFire', 'No limit of this kind can be reached with this target and window.');
  }
  const parts = firing.map((tier) =>
    t('editor.alerts.tier', '{{share}} of the budget within {{window}} (burn rate {{factor}})', {
      share: formatTarget(tier.budgetShare),
      window: formatWindowLength(tier.longWindow),
      factor: formatBurnFactor(burnRateFactor(tier, length)),
    })
  );
  return t('editor.alerts.when', 'When the burn would spend {{limits}}.', {
    limits: parts.join(t('editor.alerts.or', ', or ')),
    interpolation: { escapeValue: false },
  });
}
