import { css } from '@emotion/css';
import type { FieldConfigSource, GrafanaTheme2, TimeRange } from '@grafana/data';
import { useStyles2 } from '@grafana/ui';
import React from 'react';
import { BudgetNumber } from './BudgetNumber';
import { BudgetWords } from './BudgetWords';
import { budgetLayout } from './budgetLayout';
import { BurnDownChart } from './BurnDownChart';
import { NotesMark } from './NotesMark';
import type { BudgetPanelOptions } from './options';
import type { BudgetReading } from './reading';
import { budgetSummary } from './summary';

export interface BudgetViewProps {
  readonly reading: BudgetReading;
  readonly options: BudgetPanelOptions;
  readonly fieldConfig: FieldConfigSource;
  readonly timeRange: TimeRange;
  readonly timeZone: string;
  readonly width: number;
  readonly height: number;
}

/** Share of the height that the number takes when there is a chart below it. */
const ABOVE_CHART = 0.36;

/** Room for two lines of words under the number, and for five beside it. */
const WORDS_HEIGHT = { under: 44, beside: 104 };

/** One budget in whatever room there is: a number, a number over its burn-down, or all of it with words. */
export function BudgetView({ reading, options, fieldConfig, timeRange, timeZone, width, height }: BudgetViewProps) {
  const styles = useStyles2(getStyles);
  const layout = budgetLayout(options.show, width, height);
  const { status, isStateKnown, notes } = reading;
  const isFull = layout.hasChart && layout.hasWords;
  const top = numberBox(layout, width, height);
  const clock = { now: reading.now, timeZone };
  return (
    <div className={styles.root} role="group" aria-label={budgetSummary(reading, clock)}>
      <div className={isFull ? styles.row : undefined} style={isFull ? { height: top.height } : undefined}>
        {layout.hasNumber && (
          <BudgetNumber
            remaining={status.budget?.remaining}
            state={isStateKnown ? status.state : undefined}
            color={options.color}
            isExplained={isFull}
            fieldConfig={fieldConfig}
            {...top}
          />
        )}
        {layout.hasWords && <BudgetWords reading={reading} clock={clock} isFull={isFull} />}
      </div>
      {layout.hasChart && (
        <BurnDownChart
          reading={reading}
          timeRange={timeRange}
          timeZone={timeZone}
          hasLegend={layout.hasLegend}
          width={width}
          height={layout.hasNumber ? height - top.height : height}
        />
      )}
      {notes.length > 0 && !isFull && <NotesMark notes={notes} />}
    </div>
  );
}

function numberBox(
  { hasWords, hasChart }: ReturnType<typeof budgetLayout>,
  width: number,
  height: number
): { width: number; height: number } {
  if (!hasChart) {
    return { width, height: hasWords ? height - WORDS_HEIGHT.under : height };
  }
  return hasWords
    ? { width: Math.round(width * 0.3), height: WORDS_HEIGHT.beside }
    : { width, height: Math.round(height * ABOVE_CHART) };
}

const getStyles = (theme: GrafanaTheme2) => ({
  root: css({ position: 'relative', width: '100%', height: '100%', overflow: 'hidden' }),
  row: css({ display: 'flex', alignItems: 'center', gap: theme.spacing(2), overflow: 'hidden' }),
});
