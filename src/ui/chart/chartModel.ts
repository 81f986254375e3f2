import type { GrafanaTheme2 } from '@grafana/data';
import type { ExcludedSpan } from '../../slo/exclusions/excludedSpans';
import type { Instant } from '../../slo/units';

/** Colours by meaning, so that a chart says what it draws and the theme says how. */
export type ChartColor = 'good' | 'bad' | 'neutral' | 'main' | 'threshold';

export interface ChartLine {
  readonly label: string;
  readonly color: ChartColor;
  readonly dash?: 'dashed' | 'dotted';
  readonly fill?: boolean;
  readonly bars?: boolean;
  /** Oldest first. An undefined value is a gap and is drawn as one: nothing is interpolated over missing data. */
  readonly points: ReadonlyArray<{ readonly time: Instant; readonly value: number | undefined }>;
}

/** Everything a chart draws; made by pure functions of the pages. */
export interface ChartModel {
  readonly title: string;
  readonly description?: string;
  readonly start: Instant;
  readonly end: Instant;
  readonly timeZone: string;
  readonly lines: readonly ChartLine[];
  readonly threshold?: { readonly value: number; readonly label: string };
  /** Planned maintenance on the axis, of which nothing is in the lines. */
  readonly leftOut?: readonly ExcludedSpan[];
  /** Bounds of the value axis where they are known. */
  readonly min?: number;
  readonly max?: number;
  readonly format: (value: number) => string;
  /** How the value axis writes its lines, which are `step` apart; as `format` does when it is absent. */
  readonly formatTick?: (value: number, step: number) => string;
  /** Charts of one group show the values of the same time under the pointer. */
  readonly group?: string;
}

export function chartColor(color: ChartColor, theme: GrafanaTheme2): string {
  switch (color) {
    case 'good':
      return theme.colors.success.main;
    case 'bad':
      return theme.colors.error.main;
    case 'threshold':
      return theme.colors.warning.main;
    case 'neutral':
      return theme.colors.text.secondary;
    case 'main':
      return theme.colors.info.main;
  }
}
