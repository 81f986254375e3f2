import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { useStyles2, useTheme2 } from '@grafana/ui';
import React from 'react';
import type { SloState } from '../../slo/state';
import { STATE_GLYPHS, stateColor } from '../../ui/stateLook';
import type { ReaderClock } from '../../ui/words/instants';
import type { BudgetReading } from './reading';
import { budgetSentences, factsSentence, chartRangeSentence } from './summary';

interface Props {
  readonly reading: BudgetReading;
  readonly clock: ReaderClock;
  /** Whether there is room for more than the state. */
  readonly isFull: boolean;
}

/** What the number means. The first sentence, with the shape of the state, is the one that fits everywhere. */
export function BudgetWords({ reading, clock, isFull }: Props) {
  const styles = useStyles2(getStyles);
  const [first = '', ...others] = budgetSentences(reading, clock);
  const state = reading.isStateKnown ? <StateShape state={reading.status.state} /> : null;
  if (!isFull) {
    return (
      <p className={styles.short}>
        {state}
        <span>{first}</span>
      </p>
    );
  }
  return (
    <div className={styles.long}>
      <p className={styles.sentence}>
        {state}
        <span>{first}</span>
      </p>
      {others.map((sentence) => (
        <p key={sentence} className={styles.sentence}>
          {sentence}
        </p>
      ))}
      <p className={styles.facts}>{[factsSentence(reading), chartRangeSentence(), ...reading.notes].join(' ')}</p>
    </div>
  );
}

function StateShape({ state }: { readonly state: SloState }) {
  const theme = useTheme2();
  return (
    <span aria-hidden style={{ color: stateColor(state, theme), marginRight: theme.spacing(0.75) }}>
      {STATE_GLYPHS[state]}
    </span>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  short: css({
    margin: 0,
    padding: theme.spacing(0, 1),
    textAlign: 'center',
    color: theme.colors.text.primary,
    display: '-webkit-box',
    WebkitLineClamp: 2,
    WebkitBoxOrient: 'vertical',
    overflow: 'hidden',
  }),
  long: css({ flex: 1, minWidth: 0 }),
  sentence: css({ margin: 0, color: theme.colors.text.primary }),
  facts: css({ margin: 0, color: theme.colors.text.secondary, fontSize: theme.typography.bodySmall.fontSize }),
});
