import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { t } from '@grafana/i18n';
import { LinkButton, UPlotChart, useStyles2, useTheme2 } from '@grafana/ui';
import React, { useMemo, useState } from 'react';
import { alignLines } from './chart/alignLines';
import { chartConfig } from './chart/chartConfig';
import { ChartLegend } from './chart/ChartLegend';
import type { ChartModel } from './chart/chartModel';
import { useWidth } from './chart/useWidth';

export interface TimeSeriesChartProps extends ChartModel {
  /** Height of the drawing in pixels. */
  readonly height: number;
  readonly exploreUrl?: string;
}

/** Pixels that title, legend and padding add to the height of the drawing. */
export const CHART_FRAME = 74;

/** Lines over time in a frame with a title, a legend that follows the pointer, and a link to Explore. */
export function TimeSeriesChart({ height, exploreUrl, ...model }: TimeSeriesChartProps) {
  const styles = useStyles2(getStyles);
  return (
    <section className={styles.frame} aria-label={model.title}>
      <header className={styles.header}>
        <h3 className={styles.title}>{model.title}</h3>
        {model.description && <span className={styles.description}>{model.description}</span>}
        {exploreUrl && (
          <LinkButton
            className={styles.explore}
            href={exploreUrl}
            size="sm"
            fill="text"
            icon="compass"
            variant="secondary"
          >
            {t('ui.chart.explore', 'Explore')}
          </LinkButton>
        )}
      </header>
      <Drawing model={model} height={height} />
    </section>
  );
}

function Drawing({ model, height }: { readonly model: ChartModel; readonly height: number }) {
  const theme = useTheme2();
  const [box, width] = useWidth();
  const [at, setAt] = useState<number>();
  const data = useMemo(() => alignLines(model), [model]);
  const config = useMemo(() => {
    const builder = chartConfig(model, theme);
    builder.addHook('setCursor', (plot) => setAt(plot.cursor.idx ?? undefined));
    return builder;
  }, [model, theme]);
  const isEmpty = model.lines.every(({ points }) => points.every(({ value }) => value === undefined));
  return (
    <div ref={box}>
      <div style={{ height }} role="img" aria-label={isEmpty ? emptyText() : summary(model)}>
        {isEmpty && <p>{emptyText()}</p>}
        {!isEmpty && width > 0 && <UPlotChart config={config} data={data} width={width} height={height} />}
      </div>
      <ChartLegend model={model} data={data} at={at} />
    </div>
  );
}

function emptyText(): string {
  return t('ui.chart.empty', 'No data in this range');
}

/** The chart in a sentence: the newest value of each line. */
function summary({ title, lines, format }: ChartModel): string {
  const newest = lines.flatMap(({ label, points }) => {
    const value = [...points].reverse().find((point) => point.value !== undefined)?.value;
    return value === undefined ? [] : [`${label} ${format(value)}`];
  });
  return t('ui.chart.summary', '{{title}}, now: {{values}}', { title, values: newest.join(', ') });
}

const getStyles = (theme: GrafanaTheme2) => ({
  frame: css({
    padding: theme.spacing(1, 1.5),
    background: theme.colors.background.primary,
    border: `1px solid ${theme.colors.border.weak}`,
    borderRadius: theme.shape.radius.default,
    minWidth: 0,
  }),
  header: css({
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'baseline',
    gap: theme.spacing(0, 1.5),
    minHeight: theme.spacing(4),
  }),
  title: css({ margin: 0, fontSize: theme.typography.body.fontSize, fontWeight: theme.typography.fontWeightMedium }),
  description: css({ color: theme.colors.text.secondary, fontSize: theme.typography.bodySmall.fontSize }),
  explore: css({ marginLeft: 'auto' }),
});
