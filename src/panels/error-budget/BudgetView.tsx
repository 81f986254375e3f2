import { css } from '@emotion/css';
import type { FieldConfigSource, GrafanaTheme2, TimeRange } from '@grafana/data';
import { useStyles2 } from '@grafana/ui';
import React from 'react';
import { type BudgetLayout, budgetLayout } from './budgetLayout';
import { BudgetNumber } from './BudgetNumber';
import { BudgetWords } from './BudgetWords';
import { BurnDownChart } from './BurnDownChart';
import { info } from './notes';
import { NotesMark } from './NotesMark';
import type { BudgetPanelOptions } from './options';
import type { BudgetReading } from './reading';
import { budgetSummary, ongoingSentences } from './summary';

export interface BudgetViewProps {
  readonly reading: BudgetReading;
  readonly options: BudgetPanelOptions;
  readonly fieldConfig: FieldConfigSource;
  readonly timeRange: TimeRange;
  readonly timeZone: string;
  readonly width: number;
  readonly height: number;
}

/** One budget in whatever room there is: a number, a number over its burn-down, or all of it with words. */
export function BudgetView(props: BudgetViewProps) {
  const { reading, options, timeRange, timeZone, width, height } = props;
  const styles = useStyles2(getStyles);
  // Without a single bucket there is no line, and its room is better spent on words.
  const layout = budgetLayout(reading.burnDown.length === 0 ? 'budget' : options.show, width, height);
  return (
    <div
      className={styles.root}
      style={{ padding: `${layout.padding.y}px ${layout.padding.x}px` }}
      role="group"
      aria-label={budgetSummary(reading, { now: reading.now, timeZone })}
    >
      <Head {...props} layout={layout} />
      {layout.chart > 0 && (
        <BurnDownChart
          reading={reading}
          timeRange={timeRange}
          timeZone={timeZone}
          hasLegend={layout.hasLegend}
          width={width - 2 * layout.padding.x}
          height={layout.chart}
        />
      )}
    </div>
  );
}

function Head(props: BudgetViewProps & { readonly layout: BudgetLayout }) {
  const { reading, options, fieldConfig, timeZone, layout } = props;
  const styles = useStyles2(getStyles);
  const { status, isStateKnown, notes } = reading;
  const clock = { now: reading.now, timeZone };
  const all = [...ongoingSentences(reading, clock).map(info), ...notes];
  const isUnder = layout.words === 'under';
  return (
    <div className={isUnder ? styles.column : styles.row} style={{ height: layout.head }}>
      {layout.number && (
        <BudgetNumber
          remaining={status.budget?.remaining}
          state={isStateKnown ? status.state : undefined}
          color={options.color}
          fieldConfig={fieldConfig}
          isCentered={isUnder}
          isExplained={layout.hasSentences}
          {...layout.number}
        />
      )}
      <BudgetWords reading={reading} clock={clock} layout={layout} />
      {all.length > 0 && (
        <div className={isUnder ? styles.corner : styles.end}>
          <NotesMark notes={all} />
        </div>
      )}
    </div>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  root: css({ position: 'relative', width: '100%', height: '100%', overflow: 'hidden' }),
  row: css({ display: 'flex', alignItems: 'center', gap: theme.spacing(1), overflow: 'hidden' }),
  column: css({ display: 'flex', flexDirection: 'column' }),
  corner: css({ position: 'absolute', top: theme.spacing(0.5), right: theme.spacing(0.5) }),
  end: css({ flex: 'none', display: 'flex' }),
});
