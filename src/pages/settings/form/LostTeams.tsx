import { t } from '@grafana/i18n';
import { Alert } from '@grafana/ui';
import React from 'react';
import { useFormContext, useWatch } from 'react-hook-form';

import type { Catalogue } from '../../../slo/catalogue';
import { firstFew } from '../../../ui/words/firstFew';
import type { SettingsDraft } from './settingsDraft';

/** Before they are saved away: teams of which SLOs are, and which SLOs these are. */
export function LostTeams({ stored }: { readonly stored: Catalogue }) {
  const { control } = useFormContext<SettingsDraft>();
  const kept = new Set(useWatch({ control, name: 'teams' }).map(({ id }) => id.trim()));
  const lost = stored.teams
    .filter(({ id }) => !kept.has(id))
    .map(({ id }) => ({ id, titles: stored.slos.filter(({ team }) => team === id).map(({ title }) => title) }))
    .filter(({ titles }) => titles.length > 0);
  return lost.map(({ id, titles }) => (
    <Alert
      key={id}
      severity="warning"
      title={t('settings.teams.lost', 'SLOs still name the team {{id}}', { id, interpolation: { escapeValue: false } })}
    >
      {firstFew(titles)}. {t('settings.teams.lostRemedy', 'They keep its id. Give them another team, or add it again.')}
    </Alert>
  ));
}
