import { css } from '@emotion/css';
import { type GrafanaTheme2, textUtil } from '@grafana/data';
import { t } from '@grafana/i18n';
import { TextLink, useStyles2 } from '@grafana/ui';
import React from 'react';
import type { Team } from '../../slo/catalogue';
import type { Slo } from '../../slo/slo';
import { formatTarget } from '../../ui/words/ratios';
import { formatWindow } from '../../ui/words/times';

interface Props {
  readonly slo: Slo;
  readonly teams: readonly Team[];
}

/** Whose it is, what was promised, and where to read on. */
export function Facts({ slo, teams }: Props) {
  const styles = useStyles2(getStyles);
  const team = teams.find(({ id }) => id === slo.team)?.title ?? slo.team;
  const objective = t('slo.facts.objective', '{{target}} over {{window}}', {
    target: formatTarget(slo.objective.target),
    window: formatWindow(slo.objective.window),
  });
  const labels = Object.entries(slo.labels).map(([name, value]) => `${name}=${value}`);
  return (
    <div className={styles.facts}>
      <span>{[slo.service, team, objective, ...labels].filter(Boolean).join(' · ')}</span>
      {slo.links.map(({ title, url }) => (
        <TextLink key={url} href={textUtil.sanitizeUrl(url)} external inline={false}>
          {title}
        </TextLink>
      ))}
      {slo.description && <p className={styles.description}>{slo.description}</p>}
    </div>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  facts: css({
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'baseline',
    gap: theme.spacing(0, 2),
    color: theme.colors.text.secondary,
  }),
  description: css({ flexBasis: '100%', margin: 0, maxWidth: '80ch' }),
});
