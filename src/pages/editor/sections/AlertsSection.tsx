import { t } from '@grafana/i18n';
import { Box, Switch, Text } from '@grafana/ui';
import React from 'react';
import { useFormContext, useWatch } from 'react-hook-form';

import { type BurnAlert, burnAlerts, burnRateFactor, canFire, type Severity } from '../../../slo/alertPolicy';
import { checkCounts, type EventCounts } from '../../../slo/events';
import { leastTarget } from '../../../slo/leastTarget';
import { LEAST_BAD_EVENTS, minBadEvents } from '../../../slo/minBadEvents';
import type { Objective } from '../../../slo/objective';
import { ratioFromPercent, type Seconds } from '../../../slo/units';
import type { SloDraft } from '../../../spec/draft';
import { formatBurnFactor } from '../../../ui/words/numbers';
import { formatTarget } from '../../../ui/words/ratios';
import { formatWindowLength } from '../../../ui/words/times';
import { type EditorContextValue, useEditorContext } from '../form/editorContext';
import { FormField } from '../form/FormField';
import { windowLength } from '../form/windowLength';
import { Section } from './Section';

/** Which burn rates are worth waking somebody, and which a ticket. */
export function AlertsSection() {
  const { control } = useFormContext<SloDraft>();
  const { readOnly, recent } = useEditorContext();
  const objective = useWatch({ control, name: 'objective' });
  const length = windowLength(objective);
  const target = Number(objective.target);
  const help = (severity: Severity) => tierWords(severity, { length, target, recent });
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

interface Limits {
  readonly length: Seconds | undefined;
  /** Percent; not a number where the field holds none. */
  readonly target: number;
  readonly recent: EditorContextValue['recent'];
}

/** When a severity is over, for the window and target on the form and the traffic that its preview found. */
function tierWords(severity: Severity, { length, target, recent }: Limits): string {
  if (length === undefined) {
    return t('editor.alerts.noWindow', 'The limits follow from the window once it is set.');
  }
  const objective = target > 0 && target < 100 ? { target: ratioFromPercent(target) } : undefined;
  const tiers = burnAlerts(length).filter((tier) => tier.severity === severity);
  const firing = objective ? tiers.filter((tier) => canFire(tier, objective, length)) : tiers;
  if (firing.length === 0) {
    return t(
      'editor.alerts.cannotFire',
      'No limit of this kind can be reached with this target and window. Use a target above {{target}}.',
      { target: formatTarget(ratioFromPercent(leastTarget(severity, length))) }
    );
  }
  const fewest = firing.map(({ longWindow }) => objective && fewestFailures(objective, recent?.get(longWindow)));
  const parts = firing.map((tier, at) => tierText(tier, length, fewest[at]));
  const when = t('editor.alerts.when', 'When the burn would spend {{limits}}.', {
    limits: parts.join(t('editor.alerts.or', ', or ')),
    interpolation: { escapeValue: false },
  });
  const { most } = LEAST_BAD_EVENTS;
  return fewest.some((count) => count !== undefined && count < most)
    ? `${when} ${t('editor.alerts.follows', 'How many failures it takes follows the traffic, up to {{most}}.', { most })}`
    : when;
}

/** What rules ask of so much traffic; undefined where it is not known. */
function fewestFailures(objective: Pick<Objective, 'target'>, counts: EventCounts | undefined): number | undefined {
  const checked = counts && checkCounts(counts);
  return checked && minBadEvents(objective, checked.counts.total);
}

/** "2 % of the budget within 1 h (burn rate 14.4×, at least 5 failures)" */
function tierText(tier: BurnAlert, length: Seconds, failures: number | undefined): string {
  const values = {
    share: formatTarget(tier.budgetShare),
    window: formatWindowLength(tier.longWindow),
    factor: formatBurnFactor(burnRateFactor(tier, length)),
  };
  return failures === undefined
    ? t('editor.alerts.tier', '{{share}} of the budget within {{window}} (burn rate {{factor}})', values)
    : t(
        'editor.alerts.tierFailures',
        '{{share}} of the budget within {{window}} (burn rate {{factor}}, at least {{failures}} failures)',
        { ...values, failures }
      );
}
