import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { t } from '@grafana/i18n';
import { useStyles2, useTheme2 } from '@grafana/ui';
import React from 'react';
import { STATE_GLYPHS, stateColor, stateWord } from '../../ui/stateLook';
import type { ReaderClock } from '../../ui/words/instants';
import { type BudgetLayout, LINE } from './budgetLayout';
import type { BudgetReading } from './reading';
import { formatBudgetNumber } from '../../ui/words/ratios';
import { detailSentences, ongoingSentences, windowSentence, windowWords } from './summary';

interface Props {
  readonly reading: BudgetReading;
  readonly clock: ReaderClock;
  readonly layout: BudgetLayout;
}

/**
 * What the number means, in whole lines: a word or a sentence that does not fit is left out, not cut. The state comes
 * first, the window of the number is always there where sentences are; a burn-down alone has its number here.
 */
export function BudgetWords({ reading, clock, layout: { number, lines, hasSentences, words, chart } }: Props) {
  const styles = useStyles2(getStyles);
  const { state, budget } = reading.status;
  const shape = reading.isStateKnown ? <StateShape reading={reading} /> : null;
  if (!hasSentences) {
    const justifyContent = words === 'under' ? 'center' : 'flex-start';
    return (
      <div className={styles.state} style={{ maxHeight: lines * LINE, justifyContent }}>
        {shape}
        {shape && <span>{stateWord(state)}</span>}
        {reading.ongoing && <span>{t('panel.maintenance', '(maintenance)')}</span>}
        {number === undefined && budget && <span>{formatBudgetNumber(budget.remaining)}</span>}
        <span className={styles.secondary}>{windowWords(reading.objective.window)}</span>
        {reading.group && <span className={styles.secondary}>{reading.group}</span>}
      </div>
    );
  }
  const last = [reading.group, windowSentence(reading.objective.window)].filter((text) => text !== undefined);
  // Where lines are few they are long.
  const facts = lines > 2 ? last : [last.join(' · ')];
  const room = lines - facts.length;
  return (
    <div className={words === 'under' ? styles.centered : styles.beside}>
      <Sentences reading={reading} clock={clock} room={room} hasChart={chart > 0} />
      {facts.map((text) => (
        <p key={text} className={styles.window}>
          {text}
        </p>
      ))}
    </div>
  );
}

interface SentencesProps extends Pick<Props, 'reading' | 'clock'> {
  /** In lines. */
  readonly room: number;
  readonly hasChart: boolean;
}

/** A maintenance that goes on comes first, and leaves half of the room to the state. */
function Sentences({ reading, clock, room, hasChart }: SentencesProps) {
  const styles = useStyles2(getStyles);
  const ongoing = ongoingSentences(reading, clock);
  const sentences = [...ongoing, ...detailSentences(reading, clock, hasChart)];
  const half = Math.ceil(room / 2);
  const isStateNext = ongoing.length > 0 && room > half;
  const most = isStateNext ? [half, room - half] : [];
  return (
    <div className={styles.sentences} style={{ maxHeight: room * LINE }}>
      {sentences.map((sentence, at) => (
        <p key={at} className={styles.sentence} style={{ WebkitLineClamp: most[at] ?? room }}>
          {reading.isStateKnown && at === (isStateNext ? 1 : 0) && (
            <>
              <StateShape reading={reading} />{' '}
            </>
          )}
          {sentence}
        </p>
      ))}
    </div>
  );
}

function StateShape({ reading: { status } }: { readonly reading: BudgetReading }) {
  const theme = useTheme2();
  return (
    <span aria-hidden style={{ color: stateColor(status.state, theme) }}>
      {STATE_GLYPHS[status.state]}
    </span>
  );
}

const getStyles = (theme: GrafanaTheme2) => {
  const line = { margin: 0, lineHeight: `${LINE}px`, color: theme.colors.text.primary } as const;
  const secondary = { color: theme.colors.text.secondary, fontSize: theme.typography.bodySmall.fontSize } as const;
  return {
    state: css({
      ...line,
      flex: 1,
      minWidth: 0,
      display: 'flex',
      flexWrap: 'wrap',
      columnGap: theme.spacing(0.75),
      overflow: 'hidden',
      '& > span': { whiteSpace: 'nowrap' },
    }),
    secondary: css(secondary),
    beside: css({ flex: 1, minWidth: 0 }),
    centered: css({ textAlign: 'center' }),
    // What does not fit wraps into a column that nobody sees.
    sentences: css({ display: 'flex', flexDirection: 'column', flexWrap: 'wrap', overflow: 'hidden' }),
    sentence: css({
      ...line,
      width: '100%',
      display: '-webkit-box',
      WebkitBoxOrient: 'vertical',
      overflow: 'hidden',
    }),
    window: css({ ...line, ...secondary, whiteSpace: 'nowrap', overflow: 'hidden', textOverflow: 'ellipsis' }),
  };
};
