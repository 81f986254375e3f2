import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { t } from '@grafana/i18n';
import { Alert, Text, useStyles2 } from '@grafana/ui';
import React from 'react';

import { isPartial } from '../../../analysis/coverage';
import { isAllLeftOut } from '../../../analysis/isAllLeftOut';
import type { Slo } from '../../../slo/slo';
import { type Seconds, seconds } from '../../../slo/units';
import { findsNoSeries, isDoubt } from '../../../state/preview/emptyReason';
import { emptyReasonText } from '../../../state/preview/emptyReasonText';
import type { Preview } from '../../../state/preview/usePreview';
import { clampedText } from '../../../ui/words/clamped';
import { allLeftOutText } from '../../../ui/words/leftOut';
import { formatCount } from '../../../ui/words/numbers';
import { formatBudget, formatSli, formatTarget } from '../../../ui/words/ratios';
import { budgetSentence } from '../../../ui/words/sentences';
import { formatDuration } from '../../../ui/words/times';

export interface PreviewNumbersProps {
  readonly slo: Slo;
  readonly preview: Preview;
}

function outageText(remaining: Seconds): string {
  const time = formatDuration(seconds(Math.abs(remaining)));
  return remaining < 0
    ? t('editor.preview.timeOver', '{{time}} of full outage too many', { time })
    : t('editor.preview.time', '{{time}} of full outage', { time });
}

/** SLI against target and what would be left of the budget; in words where there is no number. */
export function PreviewNumbers({ slo, preview }: PreviewNumbersProps) {
  const styles = useStyles2(getStyles);
  const { status, counts, reason } = preview;
  const { target } = slo.objective;
  const isOut = isAllLeftOut(status);
  if (reason && isDoubt(reason, slo)) {
    // Numbers that rest on what does not exist would read as perfect or as a full outage.
    return <Alert severity="warning" title={emptyReasonText(reason)} className={styles.reason} />;
  }
  return (
    <div aria-live="polite" className={styles.numbers}>
      {counts !== undefined && (
        <dl className={styles.tiles}>
          <Tile
            name={t('editor.preview.sli', 'SLI')}
            value={formatSli(status.sli, target)}
            detail={t('editor.preview.target', 'target {{target}}', { target: formatTarget(target) })}
            missed={status.sli !== undefined && status.sli < target}
          />
          <Tile
            name={t('editor.preview.budget', 'Budget left')}
            value={formatBudget(status.budget?.remaining)}
            detail={status.budget ? outageText(status.budget.remainingTime) : ''}
            missed={status.budget !== undefined && status.budget.remaining < 0}
          />
          <Tile
            name={t('editor.preview.bad', 'Bad events')}
            value={formatCount(counts.bad)}
            detail={t('editor.preview.total', 'of {{total}}', { total: formatCount(counts.total) })}
            missed={false}
          />
        </dl>
      )}
      {status.budget && <Text element="p">{budgetSentence(status.budget)}</Text>}
      {isOut && <Alert severity="info" title={allLeftOutText()} className={styles.reason} />}
      {reason && (!isOut || findsNoSeries(reason)) && (
        <Alert
          severity={counts && counts.total > 0 ? 'info' : 'warning'}
          title={emptyReasonText(reason)}
          className={styles.reason}
        />
      )}
      {!reason && !isOut && counts === undefined && <NoCounts hasJustBegun={status.hasJustBegun} />}
      {counts !== undefined && status.leftOut !== undefined && (
        <Text color="secondary" element="p">
          {t('editor.preview.leftOut', '{{time}} of maintenance left out of {{window}}.', {
            time: formatDuration(status.leftOut),
            window: formatDuration(status.coverage.window),
          })}
        </Text>
      )}
      {counts !== undefined && isPartial(status.coverage) && (
        <Text color="secondary" element="p">
          {t('editor.preview.partial', 'Measured for {{covered}} of {{window}}: older data are missing.', {
            covered: formatDuration(status.coverage.covered),
            window: formatDuration(status.coverage.window),
          })}
        </Text>
      )}
      {status.clamped && (
        <Text color="warning" element="p">
          {clampedText()}
        </Text>
      )}
    </div>
  );
}

function NoCounts({ hasJustBegun }: { readonly hasJustBegun: boolean }) {
  return hasJustBegun ? (
    <Alert severity="info" title={t('editor.preview.justBegun', 'The period has just begun.')} />
  ) : (
    <Alert severity="warning" title={t('editor.preview.nothing', 'The query returns nothing for the past window.')} />
  );
}

interface TileProps {
  readonly name: string;
  readonly value: string;
  readonly detail: string;
  readonly missed: boolean;
}

function Tile({ name, value, detail, missed }: TileProps) {
  return (
    <div>
      <dt>
        <Text variant="bodySmall" color="secondary">
          {name}
        </Text>
      </dt>
      <dd>
        <Text element="p" variant="h3" color={missed ? 'error' : 'primary'} tabular>
          {value}
        </Text>
        <Text variant="bodySmall" color="secondary">
          {detail === '' ? ' ' : detail}
        </Text>
      </dd>
    </div>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  numbers: css({ display: 'flex', flexDirection: 'column', gap: theme.spacing(1) }),
  // It names what the query says, which may be one long word.
  reason: css({ overflowWrap: 'anywhere' }),
  tiles: css({
    display: 'grid',
    gridTemplateColumns: `repeat(auto-fit, minmax(${theme.spacing(15)}, 1fr))`,
    gap: theme.spacing(2),
    margin: 0,
    '& dd': { margin: 0 },
  }),
});
