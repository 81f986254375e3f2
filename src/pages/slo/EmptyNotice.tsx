import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { t } from '@grafana/i18n';
import { Alert, TextLink, useStyles2 } from '@grafana/ui';
import React from 'react';
import type { SloStatus } from '../../analysis/status';
import type { Slo } from '../../slo/slo';
import { emptyReasonText } from '../../state/preview/emptyReasonText';
import { type Doubt, useDoubt } from '../../state/preview/useDoubt';
import { useEmptyReason } from '../../state/preview/useEmptyReason';
import { doubtMeaning, doubtTitle } from '../../ui/words/doubt';
import { editPath } from '../paths';

interface Props {
  readonly slo: Slo;
  readonly status: SloStatus;
  readonly mayWrite: boolean;
}

/**
 * For an SLO without any events in its window, or without any that count: what does not exist, and what to change.
 */
export function EmptyNotice({ slo, status, mayWrite }: Props) {
  const reason = useEmptyReason(slo, status.events === undefined && !status.hasJustBegun ? 'total' : undefined);
  const doubt = useDoubt(slo, status.events);
  if (reason !== undefined) {
    return <p role="status">{emptyReasonText(reason)}</p>;
  }
  return doubt ? <DoubtNotice slo={slo} doubt={doubt} mayWrite={mayWrite} /> : null;
}

interface DoubtProps extends Omit<Props, 'status'> {
  readonly doubt: Doubt;
}

function DoubtNotice({ slo, doubt: { about, text, reason }, mayWrite }: DoubtProps) {
  const styles = useStyles2(getStyles);
  return (
    <Alert severity="warning" title={doubtTitle(slo.objective, about)} className={styles.notice}>
      <code className={styles.code}>{text}</code>
      <p className={styles.words}>{emptyReasonText(reason)}</p>
      <p className={styles.words}>{doubtMeaning(about)}</p>
      {mayWrite && (
        <TextLink href={editPath(slo.id)} inline={false}>
          {t('slo.doubt.edit', 'Edit the SLO')}
        </TextLink>
      )}
    </Alert>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  notice: css({ marginBottom: 0 }),
  code: css({ margin: 0, whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }),
  words: css({ margin: theme.spacing(0.5, 0) }),
});
