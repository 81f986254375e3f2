import { type Instant, instant, seconds, type Seconds } from '../../slo/units';

/**
 * The time by the clock of Grafana's server.
 *
 * A browser whose clock is behind would ask for the numbers of then and show them as those of now. What it has lost is
 * read from the `Date` of answers: that is written between sending and receiving, in whole seconds, so only what is
 * certainly wrong is put right, and two clocks that agree stay as they are.
 */
export interface ServerClock {
  now(): Instant;
  /**
   * Called as a request goes out. What it returns learns from the `Date` header of the answer, which has to be of
   * Grafana itself; anything else than a date teaches nothing.
   */
  sending(): (date: string | null) => void;
}

/** `browserNow` is what the clock of the browser says. */
export function createServerClock(browserNow: () => Instant = () => instant(Date.now() / 1000)): ServerClock {
  let ahead: Seconds = seconds(0);
  return {
    now: () => instant(browserNow() + ahead),
    sending() {
      const sentAt = browserNow();
      return (date) => {
        const said = Date.parse(date ?? '') / 1000;
        if (Number.isFinite(said)) {
          ahead = certainOffset(said, sentAt, browserNow());
        }
      };
    },
  };
}

/** How far the server is ahead of the browser at least; negative where it is behind. */
function certainOffset(said: number, sentAt: number, receivedAt: number): Seconds {
  if (said > receivedAt) {
    return seconds(said - receivedAt);
  }
  // The second that was said lasts until the next one.
  return seconds(Math.min(0, said + 1 - sentAt));
}
