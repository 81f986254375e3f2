import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { useStyles2, useTheme2 } from '@grafana/ui';
import React from 'react';
import { chartColor, type ChartLine } from './chartModel';

/** A short piece of a line, dashed where the line is: lines are told apart without colours, too. */
export function ChartSwatch({ line }: { readonly line: Pick<ChartLine, 'color' | 'dash' | 'bars'> }) {
  const styles = useStyles2(getStyles);
  const color = chartColor(line.color, useTheme2());
  const style = line.bars ? 'solid' : (line.dash ?? 'solid');
  return <span className={styles.swatch} style={{ borderTop: `2px ${style} ${color}` }} aria-hidden="true" />;
}

const getStyles = (theme: GrafanaTheme2) => ({
  swatch: css({
    display: 'inline-block',
    width: theme.spacing(2),
    marginRight: theme.spacing(0.75),
    verticalAlign: 'middle',
  }),
});
