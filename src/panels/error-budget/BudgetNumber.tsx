import { css } from '@emotion/css';
import type { FieldConfigSource, GrafanaTheme2 } from '@grafana/data';
import { useStyles2, useTheme2 } from '@grafana/ui';
import React from 'react';
import type { SloState } from '../../slo/state';
import type { Ratio } from '../../slo/units';
import { fittingNumber } from './fittingNumber';
import type { BudgetColor } from './options';
import { valueColor } from './valueColor';

interface Props {
  readonly remaining: Ratio | undefined;
  readonly state: SloState | undefined;
  readonly color: BudgetColor;
  readonly fieldConfig: FieldConfigSource;
  /** The room it may take; it takes all of it when it is centred. */
  readonly width: number;
  readonly height: number;
  readonly isCentered: boolean;
  /** Whether sentences beside it say that it is overspent. */
  readonly isExplained: boolean;
}

/** The budget left, as large as the room allows. A number that is no longer measured has no colour. */
export function BudgetNumber({ remaining, state, color, fieldConfig, width, height, isCentered, isExplained }: Props) {
  const theme = useTheme2();
  const styles = useStyles2(getStyles);
  const current = state === 'no-data' ? undefined : remaining;
  const { text, fontSize } = fittingNumber(remaining, width, height, isExplained);
  const isFilled = color === 'background' && current !== undefined;
  const own = valueColor({ remaining: current, state, use: isFilled ? 'main' : 'text' }, fieldConfig, theme);
  const colors = isFilled
    ? { background: own, color: theme.colors.getContrastText(own), padding: theme.spacing(0, 1) }
    : { color: color === 'none' ? theme.colors.text.primary : own };
  return (
    <div className={styles.number} style={{ height, fontSize, ...colors, ...(isCentered ? { width } : {}) }}>
      {text}
    </div>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  number: css({
    flex: 'none',
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'center',
    borderRadius: theme.shape.radius.default,
    fontWeight: theme.typography.fontWeightMedium,
    lineHeight: 1,
    whiteSpace: 'nowrap',
    overflow: 'hidden',
  }),
});
