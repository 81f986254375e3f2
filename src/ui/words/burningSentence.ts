import { t } from '@grafana/i18n';
import type { SloState } from '../../slo/state';
import { HOUR, type Instant, type Seconds, seconds } from '../../slo/units';
import { formatSince, type ReaderClock } from './instants';
import { formatDuration } from './times';

/** When a burn became fast enough for a page or a ticket; `isLonger`: not later than that. */
export interface BurnStart {
  readonly since: Instant;
  readonly isLonger: boolean;
}

type BurningState = Extract<SloState, 'exhausted' | 'burning' | 'at-risk'>;

export function isBurning(state: SloState): state is BurningState {
  return state === 'exhausted' || state === 'burning' || state === 'at-risk';
}

/** "Burning 68× over 6 h: fast enough to page since about 07:20."; without a start where nobody looked for it. */
export function burningSentence(
  state: BurningState,
  rate: string,
  start: (BurnStart & { readonly clock: ReaderClock }) | undefined
): string {
  if (start === undefined) {
    return fastSentence(state, rate);
  }
  const { since, isLonger, clock } = start;
  return isLonger
    ? longSentence(state, { rate, length: formatDuration(wholeHours(clock.now - since)) })
    : sinceSentence(state, { rate, when: formatSince(since, clock) });
}

/** "More than" a length needs no minutes. */
function wholeHours(length: number): Seconds {
  return seconds(length < HOUR ? length : Math.floor(length / HOUR) * HOUR);
}

function fastSentence(state: BurningState, rate: string): string {
  switch (state) {
    case 'exhausted':
      return t(
        'words.sentence.exhaustedFast',
        'The error budget is spent, still burning {{rate}}: fast enough to page.',
        { rate }
      );
    case 'burning':
      return t('words.sentence.burningFast', 'Burning {{rate}}: fast enough to page.', { rate });
    case 'at-risk':
      return t('words.sentence.atRiskFast', 'At risk, burning {{rate}}: fast enough for a ticket.', { rate });
  }
}

function longSentence(state: BurningState, values: { readonly rate: string; readonly length: string }): string {
  switch (state) {
    case 'exhausted':
      return t(
        'words.sentence.exhaustedLong',
        'The error budget is spent, still burning {{rate}}: fast enough to page for more than {{length}}.',
        values
      );
    case 'burning':
      return t('words.sentence.burningLong', 'Burning {{rate}}: fast enough to page for more than {{length}}.', values);
    case 'at-risk':
      return t(
        'words.sentence.atRiskLong',
        'At risk, burning {{rate}}: fast enough for a ticket for more than {{length}}.',
        values
      );
  }
}

function sinceSentence(state: BurningState, values: { readonly rate: string; readonly when: string }): string {
  switch (state) {
    case 'exhausted':
      return t(
        'words.sentence.exhaustedSince',
        'The error budget is spent, still burning {{rate}}: fast enough to page since about {{when}}.',
        values
      );
    case 'burning':
      return t('words.sentence.burningSince', 'Burning {{rate}}: fast enough to page since about {{when}}.', values);
    case 'at-risk':
      return t(
        'words.sentence.atRiskSince',
        'At risk, burning {{rate}}: fast enough for a ticket since about {{when}}.',
        values
      );
  }
}
