import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { t } from '@grafana/i18n';
import { useStyles2 } from '@grafana/ui';
import React from 'react';
import { isPartial } from '../../analysis/coverage';
import { recentWindows } from '../../analysis/measurement';
import type { SloStatus } from '../../analysis/status';
import { burnRate } from '../../slo/budget';
import type { Slo } from '../../slo/slo';
import { DAY, HOUR, type Seconds, seconds } from '../../slo/units';
import { useServices } from '../../state/ServicesProvider';
import { BudgetBar } from '../../ui/BudgetBar';
import { HiddenHeading } from '../../ui/HiddenHeading';
import { Tile } from '../../ui/Tile';
import { formatCoverage } from '../../ui/words/coverage';
import { formatEventsLeft } from '../../ui/words/eventsLeft';
import { formatDay } from '../../ui/words/instants';
import { leftOutText } from '../../ui/words/leftOut';
import { formatBurnRate, formatCount, NO_VALUE } from '../../ui/words/numbers';
import { formatBudget, formatSli, formatTarget } from '../../ui/words/ratios';
import {
  formatDuration,
  formatPeriod,
  formatWindow,
  formatWindowLength,
  formatWindowSoFar,
} from '../../ui/words/times';

interface Props {
  readonly slo: Slo;
  readonly status: SloStatus;
}

const BURN_WINDOWS: readonly Seconds[] = [HOUR, seconds(6 * HOUR), DAY, seconds(3 * DAY)];

/** How much is left, how good it was, how fast it burns: all over the window of the SLO, whatever range is picked. */
export function SloTiles({ slo, status }: Props) {
  const styles = useStyles2(getStyles);
  return (
    <div className={styles.tiles}>
      <HiddenHeading>{t('slo.section.now', 'Now')}</HiddenHeading>
      <BudgetTile slo={slo} status={status} />
      <SliTile slo={slo} status={status} />
      <EventsTile slo={slo} status={status} />
      <BurnTile slo={slo} status={status} />
    </div>
  );
}

function BudgetTile({ slo, status }: Props) {
  const { budget, state, coverage } = status;
  const { window } = slo.objective;
  const words = window.kind === 'rolling' ? formatWindow(window) : formatPeriod(window);
  const title = t('slo.tile.budget', 'Budget left, {{window}}', { window: words });
  if (budget === undefined) {
    return (
      <Tile title={title} value={NO_VALUE}>
        <Period slo={slo} status={status} />
      </Tile>
    );
  }
  const values = {
    time: formatDuration(seconds(Math.abs(budget.remainingTime))),
    events: formatEventsLeft(budget),
  };
  return (
    <Tile title={title} value={formatBudget(budget.remaining)} state={state}>
      <BudgetBar remaining={budget.remaining} state={state} />
      {budget.remaining < 0
        ? t('slo.tile.overspent', '{{time}} of full outage or {{events}} failures too many', values)
        : t('slo.tile.left', '{{time}} of full outage or {{events}} failures', values)}
      <Period slo={slo} status={status} />
      <LeftOut leftOut={status.leftOut} />
      <Measured coverage={coverage} />
    </Tile>
  );
}

/** How fast a calendar period has burnt so far, and when its budget begins anew. */
function Period({ slo: { objective }, status: { period, events, hasJustBegun } }: Props) {
  const { now } = useServices();
  const { window } = objective;
  if (period === undefined || window.kind === 'rolling') {
    return null;
  }
  const values = {
    rate: formatBurnRate(events && burnRate(objective, events)),
    period: formatPeriod(window),
    day: formatDay(period.end, { now: now(), timeZone: window.timeZone }),
    zone: window.timeZone,
    interpolation: { escapeValue: false },
  };
  return (
    <div>
      {hasJustBegun
        ? t('slo.tile.periodBegun', '{{period}} has just begun; resets on {{day}}, {{zone}}', values)
        : t('slo.tile.period', 'burnt {{rate}} {{period}} so far, resets on {{day}}, {{zone}}', values)}
    </div>
  );
}

function SliTile({ slo, status }: Props) {
  const { target, window } = slo.objective;
  const title = t('slo.tile.sli', 'SLI, {{window}}', { window: formatWindowSoFar(window) });
  return (
    <Tile title={title} value={formatSli(status.sli, target)}>
      {t('slo.tile.target', 'target {{target}}', { target: formatTarget(target) })}
      <LeftOut leftOut={status.leftOut} />
      {status.events && <Measured coverage={status.coverage} />}
    </Tile>
  );
}

/** Planned maintenance is in none of the numbers, and they say so. */
function LeftOut({ leftOut }: Pick<SloStatus, 'leftOut'>) {
  return leftOut === undefined ? null : <div>{leftOutText(leftOut)}</div>;
}

/** Numbers that rest on a part of the window say so where they stand. */
function Measured({ coverage }: Pick<SloStatus, 'coverage'>) {
  return isPartial(coverage) ? (
    <div>
      {t('slo.tile.measured', 'measured {{coverage}}', {
        coverage: formatCoverage(coverage.covered, coverage.window),
      })}
    </div>
  ) : null;
}

function EventsTile({ slo, status: { events, budget } }: Props) {
  const { window } = slo.objective;
  const title = t('slo.tile.bad', 'Bad events, {{window}}', { window: formatWindowSoFar(window) });
  const values = { allowed: formatCount(budget?.allowedEvents), total: formatCount(events?.total) };
  return (
    <Tile title={title} value={formatCount(events?.bad)}>
      {window.kind === 'rolling'
        ? t('slo.tile.allowed', '{{allowed}} allowed of {{total}}', values)
        : t('slo.tile.allowedInPeriod', 'of {{total}}; {{allowed}} allowed {{period}} at the traffic so far', {
            ...values,
            period: formatPeriod(window),
          })}
    </Tile>
  );
}

function BurnTile({ slo, status }: Props) {
  const styles = useStyles2(getStyles);
  const asked = recentWindows(slo.objective);
  return (
    <Tile title={t('slo.tile.burn', 'Burn rate, 1 h')} value={formatBurnRate(status.burnRates.get(HOUR))}>
      <dl className={styles.rates}>
        {BURN_WINDOWS.filter((window) => asked.includes(window)).map((window) => (
          <div key={window}>
            <dt>{formatWindowLength(window)}</dt>
            <dd>{formatBurnRate(status.burnRates.get(window))}</dd>
          </div>
        ))}
      </dl>
    </Tile>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  tiles: css({
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(150px, 1fr))',
    gap: theme.spacing(1),
  }),
  rates: css({
    display: 'flex',
    flexWrap: 'wrap',
    gap: theme.spacing(0, 2),
    margin: 0,
    '& > div': { display: 'flex', gap: theme.spacing(0.5) },
    '& dt': { fontWeight: theme.typography.fontWeightRegular },
    '& dd': { margin: 0, color: theme.colors.text.primary, fontVariantNumeric: 'tabular-nums' },
  }),
});
