import { t } from '@grafana/i18n';
import React from 'react';

import type { Team } from '../../../slo/catalogue';
import { ListField } from '../form/ChoiceField';
import { TextField } from '../form/TextField';
import { FieldRow } from './FieldRow';
import { LabelsFields } from './LabelsFields';
import { LinksFields } from './LinksFields';
import { Section } from './Section';

export interface OwnershipSectionProps {
  readonly teams: readonly Team[];
  /** Services that other SLOs name. */
  readonly services: readonly string[];
}

/** Whom to ask, where to look, what was promised outwards. */
export function OwnershipSection({ teams, services }: OwnershipSectionProps) {
  return (
    <Section title={t('editor.section.ownership', 'Who and where')}>
      <FieldRow>
        <ListField
          name="service"
          label={t('editor.field.service', 'Service')}
          choices={services.map((value) => ({ value, label: value }))}
          placeholder={t('editor.ownership.servicePlaceholder', 'checkout')}
          required
          custom="any"
        />
        <ListField
          name="team"
          label={t('editor.field.team', 'Team')}
          choices={teams.map(({ id, title }) => ({ value: id, label: title }))}
          placeholder={t('editor.ownership.noTeam', 'No team')}
          custom="not-found"
        />
      </FieldRow>
      <TextField
        name="description"
        label={t('editor.field.description', 'Description')}
        description={t('editor.ownership.descriptionHelp', 'Why users care, and what is not counted.')}
        rows={2}
      />
      <TextField
        name="runbook"
        label={t('editor.field.runbook', 'Runbook')}
        description={t('editor.ownership.runbookHelp', 'Address of what to do when the budget burns.')}
        placeholder="https://"
        type="url"
      />
      <FieldRow>
        <TextField
          name="sla.target"
          label={t('editor.ownership.slaTarget', 'SLA target')}
          description={t('editor.ownership.slaHelp', 'Outward commitment, looser than the SLO. Empty for none.')}
          suffix="%"
          inputMode="decimal"
        />
        <TextField
          name="reviewBy"
          label={t('editor.field.reviewBy', 'Review by')}
          description={t('editor.ownership.reviewHelp', 'When target and queries are looked at again.')}
          type="date"
        />
      </FieldRow>
      <TextField
        name="sla.consequence"
        label={t('editor.ownership.consequence', 'Consequence of breaking the SLA')}
        placeholder={t('editor.ownership.consequencePlaceholder', '10 % credit')}
      />
      <LabelsFields />
      <LinksFields />
    </Section>
  );
}
