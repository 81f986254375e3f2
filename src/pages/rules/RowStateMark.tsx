import { css } from '@emotion/css';
import { useStyles2, useTheme2 } from '@grafana/ui';
import React from 'react';
import { ROW_GLYPHS, rowColor, rowWord } from './rowLook';
import type { RowState } from './ruleRows';

/** State of rules as shape, word and colour; what it means stands in the details of the row. */
export function RowStateMark({ state }: { readonly state: RowState }) {
  const styles = useStyles2(getStyles);
  const theme = useTheme2();
  return (
    <span className={styles.mark} style={{ color: rowColor(state, theme) }}>
      <span aria-hidden="true">{ROW_GLYPHS[state]}</span> {rowWord(state)}
    </span>
  );
}

const getStyles = () => ({ mark: css({ whiteSpace: 'nowrap' }) });
