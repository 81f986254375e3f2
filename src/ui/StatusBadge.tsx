import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { Tooltip, useStyles2, useTheme2 } from '@grafana/ui';
import React from 'react';
import type { Objective } from '../slo/objective';
import type { SloState } from '../slo/state';
import { STATE_GLYPHS, stateColor, stateWord } from './stateLook';
import { stateMeaning } from './words/stateMeaning';
import { VISUALLY_HIDDEN } from './visuallyHidden';

interface Props {
  readonly state: SloState;
  /** What the state was judged by. */
  readonly objective: Objective;
  /** Whether all of its window lies in exclusions. */
  readonly isAllLeftOut?: boolean;
}

/** State of an SLO as shape, word and colour; what it means is read out, and shown to who hovers or moves there by key. */
export function StatusBadge({ state, objective, isAllLeftOut }: Props) {
  const styles = useStyles2(getStyles);
  const theme = useTheme2();
  const meaning = stateMeaning(state, objective, isAllLeftOut);
  const borderStyle = state === 'no-data' ? 'dashed' : 'solid';
  return (
    <Tooltip content={meaning}>
      <span className={styles.badge} tabIndex={0} style={{ color: stateColor(state, theme), borderStyle }}>
        <span aria-hidden="true">{STATE_GLYPHS[state]}</span> {stateWord(state)}{' '}
        <span className={styles.meaning}>{meaning}</span>
      </span>
    </Tooltip>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  badge: css({
    position: 'relative',
    display: 'inline-block',
    padding: theme.spacing(0, 0.75),
    border: '1px solid currentColor',
    borderRadius: theme.shape.radius.default,
    fontSize: theme.typography.bodySmall.fontSize,
    fontWeight: theme.typography.fontWeightMedium,
    whiteSpace: 'nowrap',
  }),
  meaning: css(VISUALLY_HIDDEN),
});
