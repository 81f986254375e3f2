import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { UPlotChart, useStyles2, useTheme2 } from '@grafana/ui';
import React, { useLayoutEffect, useMemo } from 'react';
import { alignLines } from './alignLines';
import { chartConfig } from './chartConfig';
import { ChartLegend } from './ChartLegend';
import type { ChartModel } from './chartModel';
import { ChartTooltip } from './ChartTooltip';
import { chartSummary, readingAt, readingWords } from './summary';
import { useChartPointer } from './useChartPointer';

interface Props {
  readonly model: ChartModel;
  /** 0 until it is known. */
  readonly width: number;
  /** Of the drawing, in pixels; the legend comes below it. */
  readonly height: number;
  readonly hasLegend: boolean;
  /** Whether the legend tells what the lines end at; where that stands beside the chart it does not. */
  readonly showsLast?: boolean;
}

/**
 * The drawing of a chart. It can be pointed at with the mouse and with the keys of a slider, whose value is what the
 * lines are at that time: a picture alone would tell nothing to who cannot see it.
 */
export function ChartDrawing({ model, width, height, hasLegend, showsLast }: Props) {
  const styles = useStyles2(getStyles);
  const theme = useTheme2();
  const data = useMemo(() => alignLines(model), [model]);
  const config = useMemo(() => chartConfig(model, theme), [model, theme]);
  const { at, tooltip, follow, onKeyDown, onBlur } = useChartPointer(config);
  const last = data[0].length - 1;
  const reading = readingAt(model, data, at);
  const summary = chartSummary(model);
  return (
    <>
      <div
        className={styles.drawing}
        style={{ height }}
        role="slider"
        tabIndex={0}
        aria-label={summary}
        aria-valuemin={0}
        aria-valuemax={last}
        aria-valuenow={at ?? last}
        aria-valuetext={reading === undefined ? summary : readingWords(reading)}
        onKeyDown={onKeyDown}
        onBlur={onBlur}
      >
        {width > 0 && (
          <UPlotChart config={config} data={data} width={width} height={height}>
            <Follower follow={follow} />
          </UPlotChart>
        )}
      </div>
      {hasLegend && <ChartLegend model={model} reading={reading} showsLast={showsLast} />}
      {tooltip !== undefined && reading !== undefined && <ChartTooltip reading={reading} at={tooltip} />}
    </>
  );
}

/** Inside the chart, where effects come before it is drawn. */
function Follower({ follow }: { readonly follow: () => void }) {
  useLayoutEffect(follow, [follow]);
  return null;
}

const getStyles = (theme: GrafanaTheme2) => ({
  drawing: css({
    borderRadius: theme.shape.radius.default,
    '&:focus-visible': { outline: `2px solid ${theme.colors.primary.main}`, outlineOffset: -2 },
  }),
});
