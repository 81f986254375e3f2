import { css, cx } from '@emotion/css';
import { dateTimeFormat, type GrafanaTheme2 } from '@grafana/data';
import { t } from '@grafana/i18n';
import { Icon, Tooltip, useStyles2 } from '@grafana/ui';
import React from 'react';
import type { Loadable } from '../../slo/loadable';
import type { Slo } from '../../slo/slo';
import type { SloReading } from '../../state/sloReading';
import { leftOutText } from '../../ui/words/leftOut';

type Loaded = Extract<Loadable<SloReading>, { kind: 'loaded' }>;

interface Props {
  readonly slo: Slo;
  readonly reading: Loaded;
}

/**
 * Beside a state whose numbers are old, doubtful, or came with warnings of the data source: what and why. Where there is
 * nothing of that, how much they leave out.
 */
export function RowMark({ slo, reading }: Props) {
  const styles = useStyles2(getStyles);
  const { leftOut } = reading.value.status;
  const doubt = reasonOf(reading) ?? doubtOf(slo, reading);
  const text = doubt ?? (leftOut && leftOutText(leftOut));
  const icon = reading.stale ? 'history' : doubt ? 'exclamation-triangle' : 'info-circle';
  return text === undefined ? null : (
    <Tooltip content={text}>
      <span className={cx(styles.mark, doubt && styles.doubt)} tabIndex={0} role="img" aria-label={text}>
        <Icon name={icon} size="sm" />
      </span>
    </Tooltip>
  );
}

function reasonOf({ stale, asOf, warnings }: Loaded): string | undefined {
  if (stale !== undefined) {
    const time = dateTimeFormat(asOf * 1000);
    return t('list.row.stale', 'Numbers of {{time}}. {{title}}: {{detail}}', {
      time,
      title: stale.title,
      detail: stale.detail,
      interpolation: { escapeValue: false },
    });
  }
  return warnings.length === 0
    ? undefined
    : t('list.row.warnings', 'The data source warns: {{warnings}}', {
        warnings: warnings.join(' '),
        interpolation: { escapeValue: false },
      });
}

/** A total outage reads like a selector that matches nothing. Only the page of the SLO asks which of the two it is. */
function doubtOf({ sli }: Slo, { value: { status } }: Loaded): string | undefined {
  return status.sli === 0 && 'counted' in sli && sli.counted === 'good'
    ? t(
        'list.row.noneGood',
        'No event of the window was good: a full outage, or a selector of good events that matches nothing. Open the SLO to see which.'
      )
    : undefined;
}

const getStyles = (theme: GrafanaTheme2) => ({
  mark: css({
    position: 'relative',
    zIndex: 1,
    marginLeft: theme.spacing(0.75),
    color: theme.colors.text.secondary,
  }),
  doubt: css({ color: theme.colors.warning.text }),
});
