import type { Sli } from '../../src/slo/sli';
import { seconds } from '../../src/slo/units';
import { MONTH, MONTH_WINDOWS, promql, type Scenario, SHORT_WINDOWS, sloOf, TWO_DAYS, LAST_SCRAPE } from './scenario';
import {
  type Counter,
  dayAndNight,
  eventsIn,
  HOUR,
  incident,
  plus,
  scrape,
  type Scraping,
  steady,
  times,
} from './traffic';

/** One job whose counters are split by code, as services have them. */
function requests(job: string, ok: Counter, failed: Counter | undefined, scraping: Scraping, extra = {}) {
  const labels = (code: string) => ({ job, code, ...extra });
  return [
    scrape('http_requests_total', labels('200'), ok, scraping),
    ...(failed ? [scrape('http_requests_total', labels('500'), failed, scraping)] : []),
  ];
}

function badSli(job: string): Sli {
  const selector = promql(`http_requests_total{job="${job}",code=~"5.."}`);
  return { kind: 'events', counted: 'bad', selector, total: promql(`http_requests_total{job="${job}"}`), by: [] };
}

function goodSli(job: string): Sli {
  const selector = promql(`http_requests_total{job="${job}",code!~"5.."}`);
  return { kind: 'events', counted: 'good', selector, total: promql(`http_requests_total{job="${job}"}`), by: [] };
}

function truthOf(ok: Counter, failed: Counter): Scenario['truth'] {
  return (end, window) => ({
    bad: eventsIn(failed, end, window),
    total: eventsIn(ok, end, window) + eventsIn(failed, end, window),
  });
}

const NOTHING = steady(0);
const OUTAGE = incident(30, LAST_SCRAPE - 0.7 * HOUR, LAST_SCRAPE - 0.2 * HOUR);
const WAVE = dayAndNight(50);
/** Its first scrape sees one second of it; that much `increase` does not count. */
const LATE = incident(30, LAST_SCRAPE - 0.5 * HOUR - 1, LAST_SCRAPE + HOUR);
const FAILURES = plus(times(WAVE, 0.002), OUTAGE);

function scenario(
  sentence: string,
  sli: Sli,
  traffic: {
    ok: Counter;
    failed: Counter;
    histories: Scenario['histories'];
    windows?: Scenario['windows'];
    step?: Scenario['step'];
  }
): Scenario {
  const { ok, failed, histories, windows = SHORT_WINDOWS, step } = traffic;
  return {
    sentence,
    slo: sloOf(sentence.replaceAll(' ', '-'), sli),
    histories,
    windows,
    ...(step && { step }),
    truth: truthOf(ok, failed),
  };
}

const RESTARTS = [3, 9, 20, 31].map((hours) => LAST_SCRAPE - hours * HOUR);
const GAP = [LAST_SCRAPE - 0.5 * HOUR, LAST_SCRAPE - HOUR / 3] as const;

export const eventsScenarios: readonly Scenario[] = [
  scenario('events with an outage, bad counted', badSli('outage'), {
    ok: WAVE,
    failed: FAILURES,
    histories: requests('outage', WAVE, FAILURES, TWO_DAYS),
  }),
  scenario('events with an outage, good counted', goodSli('outage-good'), {
    ok: WAVE,
    failed: FAILURES,
    histories: requests('outage-good', WAVE, FAILURES, TWO_DAYS),
  }),
  scenario('events over a month', badSli('month'), {
    ok: WAVE,
    failed: FAILURES,
    histories: requests('month', WAVE, FAILURES, MONTH),
    windows: MONTH_WINDOWS,
    step: seconds(24 * HOUR),
  }),
  scenario('events without traffic', badSli('silent'), {
    ok: NOTHING,
    failed: NOTHING,
    histories: requests('silent', NOTHING, NOTHING, TWO_DAYS),
  }),
  scenario('events without traffic, good counted', goodSli('silent-good'), {
    ok: NOTHING,
    failed: NOTHING,
    histories: requests('silent-good', NOTHING, NOTHING, TWO_DAYS),
  }),
  scenario('events before the first error', badSli('flawless'), {
    ok: WAVE,
    failed: NOTHING,
    histories: requests('flawless', WAVE, undefined, TWO_DAYS),
  }),
  scenario('events before the first success, good counted', goodSli('hopeless'), {
    ok: NOTHING,
    failed: WAVE,
    histories: requests('hopeless', NOTHING, WAVE, TWO_DAYS).slice(1),
  }),
  scenario('events whose error series is born with its first errors', badSli('newborn'), {
    ok: WAVE,
    failed: LATE,
    histories: requests('newborn', WAVE, LATE, TWO_DAYS).map((history) => ({
      ...history,
      points: history.points.filter(([, value]) => history.labels['code'] === '200' || value > 0),
    })),
  }),
  scenario('events with restarts', badSli('restarting'), {
    ok: WAVE,
    failed: FAILURES,
    histories: requests('restarting', WAVE, FAILURES, { ...TWO_DAYS, restarts: RESTARTS }),
  }),
  scenario('events with ten minutes of failed scrapes inside an outage', badSli('gap'), {
    ok: WAVE,
    failed: FAILURES,
    histories: requests('gap', WAVE, FAILURES, { ...TWO_DAYS, gap: GAP }),
    windows: SHORT_WINDOWS.slice(1),
  }),
  scenario('events of two replicas, one of them the failing one', badSli('replicas'), {
    ok: plus(WAVE, WAVE),
    failed: FAILURES,
    histories: [
      ...requests('replicas', WAVE, FAILURES, TWO_DAYS, { instance: 'a' }),
      ...requests('replicas', WAVE, undefined, TWO_DAYS, { instance: 'b' }),
    ],
  }),
  scenario('events scraped by two Prometheus servers count twice, in one ratio', badSli('ha'), {
    ok: plus(WAVE, WAVE),
    failed: plus(FAILURES, FAILURES),
    histories: [
      ...requests('ha', WAVE, FAILURES, TWO_DAYS, { prometheus: 'a' }),
      ...requests('ha', WAVE, FAILURES, TWO_DAYS, { prometheus: 'b' }),
    ],
  }),
  scenario('events of a job with a name that is a regular expression', badSli('a.b|c{1}\\\\d'), {
    ok: WAVE,
    failed: times(WAVE, 0.01),
    histories: requests('a.b|c{1}\\d', WAVE, times(WAVE, 0.01), TWO_DAYS),
  }),
  {
    sentence: 'events with more bad than there were',
    slo: sloOf('bad-above-total', {
      kind: 'events',
      counted: 'bad',
      selector: promql('oddly_failed_total'),
      total: promql('oddly_all_total'),
      by: [],
    }),
    histories: [
      scrape('oddly_failed_total', {}, steady(3), TWO_DAYS),
      scrape('oddly_all_total', {}, steady(2), TWO_DAYS),
    ],
    windows: SHORT_WINDOWS,
    truth: (_, window) => ({ bad: 2 * window, total: 2 * window, clamped: true }),
  },
  {
    sentence: 'events of a job that does not exist',
    slo: sloOf('absent', badSli('absent')),
    histories: [],
    windows: SHORT_WINDOWS,
    truth: () => 'no-data',
  },
];
