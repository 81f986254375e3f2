import { useTheme2 } from '@grafana/ui';
import React from 'react';

interface Props {
  /** Oldest first; undefined is a gap. */
  readonly values: ReadonlyArray<number | undefined>;
  /** Value that fills the height; higher ones are cut. */
  readonly full: number;
  /** Values above it are drawn as bad. */
  readonly bad: number;
  readonly label: string;
}

const WIDTH = 120;
const HEIGHT = 24;
const LOWEST = 1;

/** Small bars over time, without axes; the label says in words what they show. */
export function Sparkline({ values, full, bad, label }: Props) {
  const theme = useTheme2();
  const step = WIDTH / Math.max(1, values.length);
  return (
    <svg width={WIDTH} height={HEIGHT} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={label}>
      {values.map((value, index) => {
        if (value === undefined) {
          return null;
        }
        const height = Math.max(LOWEST, Math.min(1, value / full) * HEIGHT);
        const fill = value > bad ? theme.colors.error.main : theme.colors.text.disabled;
        return (
          <rect
            key={index}
            x={index * step}
            y={HEIGHT - height}
            width={Math.max(1, step - 1)}
            height={height}
            fill={fill}
          />
        );
      })}
    </svg>
  );
}
