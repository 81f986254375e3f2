import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { t } from '@grafana/i18n';
import { LinkButton, useStyles2 } from '@grafana/ui';
import React from 'react';
import { ChartDrawing } from './chart/ChartDrawing';
import { ChartLegend } from './chart/ChartLegend';
import type { ChartModel } from './chart/chartModel';
import { isEmptyChart } from './chart/summary';
import { useWidth } from './chart/useWidth';

export interface TimeSeriesChartProps extends ChartModel {
  /** Height of the drawing in pixels. */
  readonly height: number;
  readonly exploreUrl?: string;
  /** Whether the legend tells what the lines end at, while nobody points at the chart. */
  readonly showsLast?: boolean;
}

/** Pixels that title, legend and padding add to the height of the drawing. */
export const CHART_FRAME = 74;

/** Lines over time in a frame with a title, a legend that follows the pointer, and a link to Explore. */
export function TimeSeriesChart({ height, exploreUrl, showsLast, ...model }: TimeSeriesChartProps) {
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
            aria-label={t('ui.chart.exploreOf', 'Explore: {{title}}', {
              title: model.title,
              interpolation: { escapeValue: false },
            })}
            size="sm"
            fill="text"
            icon="compass"
            variant="secondary"
          >
            {t('ui.chart.explore', 'Explore')}
          </LinkButton>
        )}
      </header>
      <Drawing model={model} height={height} showsLast={showsLast} />
    </section>
  );
}

interface DrawingProps extends Pick<TimeSeriesChartProps, 'height' | 'showsLast'> {
  readonly model: ChartModel;
}

function Drawing({ model, height, showsLast }: DrawingProps) {
  const [box, width] = useWidth();
  if (isEmptyChart(model)) {
    const text = t('ui.chart.empty', 'No data in this range');
    return (
      <div>
        <div style={{ height }} role="img" aria-label={text}>
          <p>{text}</p>
        </div>
        <ChartLegend model={model} reading={undefined} />
      </div>
    );
  }
  return (
    <div ref={box}>
      <ChartDrawing model={model} width={width} height={height} hasLegend showsLast={showsLast} />
    </div>
  );
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
