import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { useStyles2 } from '@grafana/ui';
import React from 'react';
import type { ReaderClock } from '../../ui/words/instants';
import type { BudgetReading } from './reading';
import { budgetSentences, factsSentence, chartRangeSentence } from './summary';

interface Props {
  readonly reading: BudgetReading;
  readonly clock: ReaderClock;
  /** Whether there is room for more than the state. */
  readonly isFull: boolean;
}

/** What the number means. The first sentence is the one that fits everywhere. */
export function BudgetWords({ reading, clock, isFull }: Props) {
  const styles = useStyles2(getStyles);
  const sentences = budgetSentences(reading, clock);
  if (!isFull) {
    return <p className={styles.short}>{sentences[0]}</p>;
  }
  return (
    <div className={styles.long}>
      {sentences.map((sentence) => (
        <p key={sentence} className={styles.sentence}>
          {sentence}
        </p>
      ))}
      <p className={styles.facts}>{[factsSentence(reading), chartRangeSentence(), ...reading.notes].join(' ')}</p>
    </div>
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
