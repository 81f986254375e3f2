import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { t } from '@grafana/i18n';
import { LinkButton, useStyles2 } from '@grafana/ui';
import React from 'react';
import { leadingBurn } from '../../analysis/leadingBurn';
import type { SloStatus } from '../../analysis/status';
import type { Slo } from '../../slo/slo';
import type { Refresh } from '../../state/refresh';
import { useServices } from '../../state/ServicesProvider';
import { useBurningSince } from '../../state/useBurningSince';
import { sentenceInMaintenance } from '../../ui/words/maintenance';
import { budgetSentence, statusSentence } from '../../ui/words/sentences';
import { readerTimeZone } from './readerTimeZone';
import { wholeAddress } from './wholeAddress';

interface Props {
  readonly slo: Slo;
  readonly status: SloStatus;
  readonly isInMaintenance: boolean;
  readonly refresh: Refresh;
  readonly exploreUrl: string | undefined;
}

/** Do I need to act? In words, before any chart. */
export function SloSentence({ slo, status, isInMaintenance, refresh, exploreUrl }: Props) {
  const styles = useStyles2(getStyles);
  const { now } = useServices();
  const since = useBurningSince(slo, status, refresh);
  const sentence = isInMaintenance ? sentenceInMaintenance : statusSentence;
  const clock = { now: now(), timeZone: readerTimeZone() };
  return (
    <div className={styles.line}>
      <p className={styles.sentence} aria-live="polite">
        {sentence({ ...leadingBurn(status), since }, clock)} {status.budget && budgetSentence(status.budget)}
      </p>
      <div className={styles.links}>
        {slo.runbook && (
          <LinkButton
            href={wholeAddress(slo.runbook)}
            variant="secondary"
            size="sm"
            icon="book-open"
            target="_blank"
            rel="noreferrer"
          >
            {t('slo.runbook', 'Runbook')}
          </LinkButton>
        )}
        {exploreUrl && (
          <LinkButton href={exploreUrl} variant="secondary" size="sm" icon="compass">
            {t('slo.explore', 'Explore')}
          </LinkButton>
        )}
      </div>
    </div>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  line: css({ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: theme.spacing(1, 2) }),
  sentence: css({ flex: '1 1 320px', margin: 0, fontSize: theme.typography.h5.fontSize }),
  links: css({ display: 'flex', gap: theme.spacing(1) }),
});
