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
import { formatBudget } from '../../ui/words/ratios';
import type { BudgetColor } from './options';
import { valueColor } from './valueColor';

interface Props {
  readonly remaining: Ratio | undefined;
  readonly state: SloState | undefined;
  readonly color: BudgetColor;
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
export function BudgetNumber({ remaining, state, color, fieldConfig, width, height }: Props) {
  const theme = useTheme2();
  const isCurrent = state !== 'no-data';
  const text = formatBudget(remaining);
  return (
    <BigValue
      theme={theme}
      width={width}
      height={height}
      value={{
        text,
        numeric: remaining ?? Number.NaN,
        color: valueColor(isCurrent ? remaining : undefined, fieldConfig, theme),
      }}
      colorMode={MODES[color]}
      graphMode={BigValueGraphMode.None}
      justifyMode={BigValueJustifyMode.Center}
      textMode={BigValueTextMode.Value}
    />
  );
}
