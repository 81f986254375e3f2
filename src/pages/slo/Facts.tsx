import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { t } from '@grafana/i18n';
import { TextLink, useStyles2 } from '@grafana/ui';
import React, { type ReactNode } from 'react';
import type { Team } from '../../slo/catalogue';
import type { Slo } from '../../slo/slo';
import { formatTarget } from '../../ui/words/ratios';
import { formatWindow } from '../../ui/words/times';
import { teamTitle } from '../teamTitle';
import { wholeAddress } from './wholeAddress';

/** Whose it is and what was promised, in a line below the title. */
export function ownerLine(slo: Slo, teams: readonly Team[]): string {
  return [slo.service, teamTitle(slo.team, teams), objectiveText(slo.objective)].filter(Boolean).join(' · ');
}

function objectiveText({ target, window }: Slo['objective']): string {
  const values = { target: formatTarget(target), window: formatWindow(window) };
  return window.kind === 'calendar'
    ? t('slo.facts.objective.calendar', '{{target}} in each {{window}}', values)
    : t('slo.facts.objective', '{{target}} over {{window}}', values);
}

export function hasFacts({ sla, reviewBy, labels, links }: Slo): boolean {
  return sla !== undefined || reviewBy !== undefined || Object.keys(labels).length > 0 || links.length > 0;
}

/** What else is to be known, and where to read on: at the side of a wide screen, last on a narrow one. */
export function Facts({ slo }: { readonly slo: Slo }) {
  const styles = useStyles2(getStyles);
  const labels = Object.entries(slo.labels).map(([name, value]) => `${name}=${value}`);
  return (
    <aside id="facts" className={styles.facts} aria-label={t('slo.facts.title', 'Facts')}>
      <dl className={styles.list}>
        <Fact name={t('slo.facts.sla', 'SLA')}>{slo.sla && slaText(slo.sla)}</Fact>
        <Fact name={t('slo.facts.reviewBy', 'Review by')}>{slo.reviewBy}</Fact>
        <Fact name={t('slo.facts.labels', 'Labels')}>{labels.join(', ')}</Fact>
      </dl>
      {slo.links.map(({ title, url }, at) => (
        <TextLink key={at} href={wholeAddress(url)} external inline={false}>
          {title}
        </TextLink>
      ))}
    </aside>
  );
}

function slaText({ target, consequence }: NonNullable<Slo['sla']>): string {
  return [formatTarget(target), consequence].filter(Boolean).join(': ');
}

/** A line of the list; none where nothing is known. */
function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return children === undefined || children === '' ? null : (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  facts: css({
    display: 'flex',
    flexDirection: 'column',
    gap: theme.spacing(1),
    minWidth: 0,
    // Titles of links and labels may be one long word.
    overflowWrap: 'anywhere',
  }),
  list: css({
    display: 'grid',
    gap: theme.spacing(1),
    margin: 0,
    '& dt': {
      color: theme.colors.text.secondary,
      fontSize: theme.typography.bodySmall.fontSize,
      fontWeight: theme.typography.fontWeightRegular,
    },
    '& dd': { margin: 0 },
  }),
});
