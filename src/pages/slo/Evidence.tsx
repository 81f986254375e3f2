import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { t } from '@grafana/i18n';
import { ClipboardButton, LinkButton, useStyles2 } from '@grafana/ui';
import React from 'react';
import { isPartial } from '../../analysis/coverage';
import type { SloStatus } from '../../analysis/status';
import type { Recording } from '../../slo/recording';
import type { Slo } from '../../slo/slo';
import type { Instant } from '../../slo/units';
import type { ExploreLink, ExploreLinks } from '../../state/exploreLinks';
import { clampedText } from '../../ui/words/clamped';
import { formatCoverage } from '../../ui/words/coverage';
import { formatGroup } from '../../ui/words/groups';
import { recordingNote } from '../../ui/words/recording';
import { formatWindowSoFar } from '../../ui/words/times';
import { leftOutSentence } from './leftOutSentence';
import { RulesLink } from './RulesLink';

interface Props {
  readonly slo: Slo;
  readonly status: SloStatus;
  readonly recording: Recording;
  readonly links: ExploreLinks | undefined;
  /** When the numbers were measured. */
  readonly now: Instant;
}

/** What the numbers rest on: how they are read, how much of the window they cover, and the exact queries. */
export function Evidence({ slo, status, recording, links, now }: Props) {
  const styles = useStyles2(getStyles);
  const { clamped } = status;
  const note = recordingNote(recording);
  const source = sourceText(recording, slo);
  return (
    <section className={styles.section} id="evidence">
      <h2 className={styles.title}>{t('slo.evidence.title', 'What these numbers rest on')}</h2>
      <ul>
        {note && <li>{note.text}</li>}
        {recording.kind === 'none' && (
          <li>
            {/* Grafana may hold rules that write to another store, or were installed a minute ago. */}
            {t('slo.evidence.noRules', 'No recorded series of it are found, so nothing is known to alert.')}{' '}
            <RulesLink />
          </li>
        )}
        {source !== undefined && <li>{source}</li>}
        <li>{coverageText(slo, status)}</li>
        {links && status.leftOut !== undefined && <li>{leftOutSentence(slo, status.leftOut, now, links.source)}</li>}
        {clamped && <li>{clampedText()}</li>}
        {slo.sli.kind === 'custom' && (
          <li>{t('slo.evidence.custom', 'Custom PromQL: rates times the window, an estimate.')}</li>
        )}
        {slo.group && (
          <li>
            {t(
              'slo.evidence.group',
              'Of {{group}} alone: each group has a budget of its own, in rules and alerts too.',
              {
                group: formatGroup(slo.group),
                interpolation: { escapeValue: false },
              }
            )}
          </li>
        )}
      </ul>
      {links && (
        <dl className={styles.queries}>
          <Query name={t('slo.evidence.errorRatio', 'Error ratio of the window')} link={links.errorRatio} />
          <Query name={t('slo.evidence.bad', 'Bad events')} link={links.bad} />
          <Query name={t('slo.evidence.total', 'Total events')} link={links.total} />
        </dl>
      )}
    </section>
  );
}

/** How the numbers are read; undefined for custom PromQL, which says it itself. */
function sourceText({ kind }: Recording, { sli, objective }: Slo): string | undefined {
  if (kind === 'covers') {
    return t(
      'slo.evidence.recorded',
      'Series recorded by rules: events counted minute by minute, those of the last half minute not yet. The queries below leave out up to ten minutes more.'
    );
  }
  if (objective.budgeting.method === 'time-slices') {
    return t('slo.evidence.slices', 'Raw series, judged at the end of each slice of the window.');
  }
  if (sli.kind === 'probe') {
    return t('slo.evidence.samples', 'Raw series; each sample in the window is an event.');
  }
  return sli.kind === 'custom'
    ? undefined
    : t(
        'slo.evidence.raw',
        'Raw series, read with increase over the window. It estimates at the edges of the window, and misses the first value of a series that is born with its first failure.'
      );
}

function coverageText({ objective: { window } }: Slo, { coverage, hasJustBegun }: SloStatus): string {
  if (hasJustBegun) {
    return t('slo.evidence.justBegun', 'This period has just begun; nothing of it is counted yet.');
  }
  if (coverage.covered === 0) {
    return t(
      'slo.evidence.nothing',
      'Nothing of the window was measured: the queries below find nothing that can be counted.'
    );
  }
  if (isPartial(coverage)) {
    return t(
      'slo.evidence.partial',
      'Measured for {{coverage}}: the series are younger than the window, or the store is shorter.',
      { coverage: formatCoverage(coverage.covered, coverage.window) }
    );
  }
  return window.kind === 'rolling'
    ? t('slo.evidence.covered', 'The whole window is covered.')
    : t('slo.evidence.periodCovered', 'All of {{period}} is covered.', { period: formatWindowSoFar(window) });
}

function Query({ name, link: { expr, url } }: { readonly name: string; readonly link: ExploreLink }) {
  const styles = useStyles2(getStyles);
  const named = { name, interpolation: { escapeValue: false } };
  return (
    <>
      <dt>{name}</dt>
      <dd className={styles.query}>
        <code>{expr}</code>
        <span className={styles.buttons}>
          <ClipboardButton
            getText={() => expr}
            aria-label={t('slo.evidence.copyOf', 'Copy: {{name}}', named)}
            size="sm"
            fill="text"
            icon="copy"
            variant="secondary"
          >
            {t('slo.evidence.copy', 'Copy')}
          </ClipboardButton>
          <LinkButton
            href={url}
            aria-label={t('slo.evidence.exploreOf', 'Explore: {{name}}', named)}
            size="sm"
            fill="text"
            icon="compass"
            variant="secondary"
          >
            {t('slo.evidence.explore', 'Explore')}
          </LinkButton>
        </span>
      </dd>
    </>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  section: css({
    color: theme.colors.text.secondary,
    // The value of a group may be one long word.
    overflowWrap: 'anywhere',
    '& ul': { paddingLeft: theme.spacing(2.5) },
  }),
  title: css({ fontSize: theme.typography.h5.fontSize, color: theme.colors.text.primary }),
  queries: css({ margin: 0, '& dt': { fontWeight: theme.typography.fontWeightMedium, marginTop: theme.spacing(1) } }),
  query: css({
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(1),
    margin: 0,
    '& code': { flex: '1 1 320px', whiteSpace: 'pre-wrap', overflowWrap: 'anywhere', margin: 0 },
  }),
  buttons: css({ display: 'flex' }),
});
