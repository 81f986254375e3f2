import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { t } from '@grafana/i18n';
import { Alert, TextLink, useStyles2 } from '@grafana/ui';
import React from 'react';
import type { SloStatus } from '../../analysis/status';
import { windowLength } from '../../slo/objective';
import type { CustomSli, EventsSli } from '../../slo/sli';
import type { Slo } from '../../slo/slo';
import { type EmptyReason, isDoubt } from '../../state/preview/emptyReason';
import { emptyReasonText } from '../../state/preview/emptyReasonText';
import { missingRole } from '../../state/preview/missingRole';
import { useEmptyReason } from '../../state/preview/useEmptyReason';
import { formatWindowLength } from '../../ui/words/times';
import { editPath } from '../paths';

interface Props {
  readonly slo: Slo;
  readonly status: SloStatus;
  readonly mayWrite: boolean;
}

/**
 * For an SLO without any events in its window, or without any that count: what does not exist, and what to change. The
 * numbers stay as they are; a selector that matches nothing is a full outage as often as it is a typing error.
 */
export function EmptyNotice({ slo, status, mayWrite }: Props) {
  const { sli } = slo;
  const role = status.events === undefined ? 'total' : missingRole(slo, status.events);
  // Without traffic there is nothing to count, and that an SLI without selectors counts nothing needs no reason.
  const isAsked = status.events === undefined || (role === 'counted' && 'counted' in sli);
  const reason = useEmptyReason(slo, isAsked ? role : undefined);
  if (reason === undefined) {
    return null;
  }
  if (role === 'total' || !('counted' in sli)) {
    return <p role="status">{emptyReasonText(reason)}</p>;
  }
  return isDoubt(reason, slo) ? <Doubt slo={slo} sli={sli} reason={reason} mayWrite={mayWrite} /> : null;
}

interface DoubtProps extends Omit<Props, 'status'> {
  readonly sli: EventsSli | CustomSli;
  readonly reason: EmptyReason;
}

function Doubt({ slo, sli, reason, mayWrite }: DoubtProps) {
  const styles = useStyles2(getStyles);
  return (
    <Alert severity="warning" title={doubtTitle(slo, sli)} className={styles.notice}>
      <code className={styles.code}>{sli.kind === 'events' ? sli.selector : sli.expression}</code>
      <p className={styles.words}>{emptyReasonText(reason)}</p>
      <p className={styles.words}>{meaning(sli)}</p>
      {mayWrite && (
        <TextLink href={editPath(slo.id)} inline={false}>
          {t('slo.doubt.edit', 'Edit the SLO')}
        </TextLink>
      )}
    </Alert>
  );
}

function doubtTitle({ objective }: Slo, { counted }: DoubtProps['sli']): string {
  const window = formatWindowLength(windowLength(objective.window));
  return counted === 'good'
    ? t('slo.doubt.good', 'No series matched the good events in the last {{window}}', { window })
    : t('slo.doubt.bad', 'No series matched the bad events in the last {{window}}', { window });
}

function meaning({ counted }: DoubtProps['sli']): string {
  return counted === 'good'
    ? t(
        'slo.doubt.good.meaning',
        'Every event is counted as bad. That is right if nothing worked in all this time. If it is a typing error, edit the SLO.'
      )
    : t(
        'slo.doubt.bad.meaning',
        'Every event is counted as good. That is right if nothing failed in all this time. If it is a typing error, edit the SLO.'
      );
}

const getStyles = (theme: GrafanaTheme2) => ({
  notice: css({ marginBottom: 0 }),
  code: css({ margin: 0, whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }),
  words: css({ margin: theme.spacing(0.5, 0) }),
});
