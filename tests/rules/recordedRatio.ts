import { RECORDED } from '../../src/queries/recorded/names';
import { SLIS, sloOf } from '../../src/queries/slos.fixture';
import { compiledRules } from '../../src/rules/compiledRules.fixture';
import type { Time } from '../../src/rules/proof/traffic';
import { seconds } from '../../src/slo/units';
import { type AccuracyScenario, durationOf } from './accuracyScenarios';
import { scrapeLatency, scrapeProbes, scrapeRequests } from './counters';
import { simulate } from './simulation';

const SCRAPES = { bad: scrapeRequests, latency: scrapeLatency, probe: scrapeProbes } as const;

interface Measuring {
  readonly kind: keyof typeof SCRAPES;
  /** Of the SLO. */
  readonly window: Time;
  /** Seconds between scrapes. */
  readonly interval: number;
}

/** The error ratio that rules record of a scenario's window; undefined where they record none. */
export async function recordedRatio(
  { processes, fails }: AccuracyScenario,
  { kind, window, interval }: Measuring,
  engine: typeof simulate = simulate
): Promise<number | undefined> {
  const duration = durationOf(window);
  const scraping = { interval, duration, ...(fails && { fails }) };
  const series = SCRAPES[kind](processes, scraping);
  const [ratio] = await engine({ groups: recordingGroups(kind, window), scrapeInterval: interval, series }, [
    { at: duration, expr: RECORDED.errorRatioOfWindow },
  ]);
  return ratio?.[0]?.value;
}

/** Without alerts, which nothing recorded depends on. */
function recordingGroups(kind: Measuring['kind'], window: Time) {
  const slo = sloOf(SLIS[kind]());
  return compiledRules({
    ...slo,
    objective: { ...slo.objective, window: { kind: 'rolling', length: seconds(window) } },
    alerting: { ...slo.alerting, page: false, ticket: false },
  });
}
