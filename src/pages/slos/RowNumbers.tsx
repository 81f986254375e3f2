import { css, cx } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { t } from '@grafana/i18n';
import { useStyles2 } from '@grafana/ui';
import React from 'react';
import { isPartial } from '../../analysis/coverage';
import type { Loadable } from '../../slo/loadable';
import { errorBudgetRatio } from '../../slo/objective';
import type { Slo } from '../../slo/slo';
import { HOUR } from '../../slo/units';
import { bucketStep, STATUS_BUCKETS } from '../../state/measure/bucketStep';
import type { SloReading } from '../../state/sloReading';
import { BudgetBar } from '../../ui/BudgetBar';
import { Skeleton } from '../../ui/Skeleton';
import { Sparkline } from '../../ui/Sparkline';
import { formatBurnRate } from '../../ui/words/numbers';
import { formatBudget, formatSli } from '../../ui/words/ratios';
import { formatCoverage } from '../../ui/words/coverage';
import { formatDuration, formatWindowLength } from '../../ui/words/times';
import { historyOf } from './history';
import { IN_CARD, rowStyles } from './rowLayout';

interface Props {
  readonly slo: Slo;
  readonly reading: Loadable<SloReading>;
}

/** Error ratio of a bucket that fills the sparkline, in error budgets. */
const FULL_SPARK = 10;

/** SLI, budget, burn rate and history of a row; nothing of it when it could not be loaded. */
export function RowNumbers({ slo, reading }: Props) {
  const row = useStyles2(rowStyles);
  const styles = useStyles2(getStyles);
  const cells = [row.rowOnly, row.budget, row.burn, row.history];
  if (reading.kind !== 'loaded') {
    return (
      <>
        {cells.map((cell, index) => (
          <span key={index} role="cell" className={cell}>
            {reading.kind === 'loading' && <Skeleton height={20} />}
          </span>
        ))}
      </>
    );
  }
  const { status, buckets, groups } = reading.value;
  const { budget, state } = status;
  const length = status.coverage.window;
  const step = bucketStep(length, STATUS_BUCKETS);
  return (
    <>
      <span role="cell" className={cx(row.rowOnly, styles.number)}>
        {formatSli(status.sli, slo.objective.target)}
      </span>
      <span role="cell" className={cx(row.budget, styles.number)}>
        {budget && <BudgetBar remaining={budget.remaining} state={state} />}
        {formatBudget(budget?.remaining)}
        {budget && budget.remaining > 0 && (
          <span className={styles.aside}> · {formatDuration(budget.remainingTime)}</span>
        )}
        {budget && isPartial(status.coverage) && (
          <span className={styles.partial}>
            {t('list.row.partial', 'measured {{coverage}}', {
              coverage: formatCoverage(status.coverage.covered, length),
            })}
          </span>
        )}
      </span>
      <span role="cell" className={cx(row.burn, styles.number)}>
        <span className={cx(row.cardOnly, styles.aside)}>{t('list.row.burn', 'burn')} </span>
        {formatBurnRate(status.burnRates.get(HOUR))}
      </span>
      <span role="cell" className={row.history}>
        {/* Of all groups together, which is not what the row speaks of. */}
        {!groups && (
          <Sparkline
            values={historyOf(buckets, { end: reading.asOf, length, step })}
            bad={errorBudgetRatio(slo.objective)}
            full={errorBudgetRatio(slo.objective) * FULL_SPARK}
            label={t('list.row.history', 'Error ratio over the last {{window}}', {
              window: formatWindowLength(length),
            })}
          />
        )}
      </span>
    </>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  number: css({
    fontVariantNumeric: 'tabular-nums',
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
    [IN_CARD]: { fontSize: theme.typography.bodySmall.fontSize },
  }),
  aside: css({ color: theme.colors.text.secondary, fontSize: theme.typography.bodySmall.fontSize }),
  partial: css({
    display: 'block',
    color: theme.colors.text.secondary,
    fontSize: theme.typography.bodySmall.fontSize,
    lineHeight: 1.2,
  }),
});
