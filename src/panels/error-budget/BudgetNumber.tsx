import type { FieldConfigSource } from '@grafana/data';
import {
  BigValue,
  BigValueColorMode,
  BigValueGraphMode,
  BigValueJustifyMode,
  BigValueTextMode,
  useTheme2,
} from '@grafana/ui';
import React from 'react';
import type { SloState } from '../../slo/state';
import type { Ratio } from '../../slo/units';
import { formatBudget, formatBudgetNumber } from '../../ui/words/ratios';
import type { BudgetColor } from './options';
import { valueColor } from './valueColor';

interface Props {
  readonly remaining: Ratio | undefined;
  readonly state: SloState | undefined;
  readonly color: BudgetColor;
  /** Whether words beside the number say that it is overspent. */
  readonly isExplained: boolean;
  readonly fieldConfig: FieldConfigSource;
  readonly width: number;
  readonly height: number;
}

const MODES: Readonly<Record<BudgetColor, BigValueColorMode>> = {
  value: BigValueColorMode.Value,
  background: BigValueColorMode.Background,
  none: BigValueColorMode.None,
};

/** The budget left, as large as the room allows. A number that is no longer measured has no colour. */
export function BudgetNumber({ remaining, state, color, isExplained, fieldConfig, width, height }: Props) {
  const theme = useTheme2();
  const current = state === 'no-data' ? undefined : remaining;
  const words = isExplained ? formatBudgetNumber(remaining) : formatBudget(remaining);
  const text = words.replaceAll(' ', NO_BREAK);
  return (
    <BigValue
      theme={theme}
      width={width}
      height={height}
      value={{ text, numeric: remaining ?? Number.NaN, color: valueColor(current, fieldConfig, theme) }}
      colorMode={current === undefined ? BigValueColorMode.Value : MODES[color]}
      graphMode={BigValueGraphMode.None}
      justifyMode={BigValueJustifyMode.Center}
      textMode={BigValueTextMode.Value}
      text={{ valueSize: fittingFontSize(text, width, height) }}
    />
  );
}

const LARGEST = 160;

/** A number that wraps reads as two. */
const NO_BREAK = '\u00a0';

/** A digit is a little more than half as wide as it is high, and a percent sign nearly as wide. */
function fittingFontSize(text: string, width: number, height: number): number {
  return Math.floor(Math.min(LARGEST, height * 0.7, (width * 0.9) / (text.length * 0.62)));
}
