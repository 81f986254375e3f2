import { css } from '@emotion/css';
import { Tooltip, useStyles2, useTheme2 } from '@grafana/ui';
import React from 'react';
import { ROW_GLYPHS, rowColor, rowMeaning, rowWord } from './rowLook';
import type { RowState } from './ruleRows';

/** State of rules as shape, word and colour; hover says what it means. */
export function RowStateMark({ state }: { readonly state: RowState }) {
  const styles = useStyles2(getStyles);
  const theme = useTheme2();
  return (
    <Tooltip content={rowMeaning(state)}>
      <span className={styles.mark} style={{ color: rowColor(state, theme) }}>
        <span aria-hidden="true">{ROW_GLYPHS[state]}</span> {rowWord(state)}
      </span>
    </Tooltip>
  );
}

const getStyles = () => ({ mark: css({ whiteSpace: 'nowrap' }) });
