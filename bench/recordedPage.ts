import type { Page } from '@playwright/test';
import { RECORDED } from '../src/queries/recorded/names';
import { onBenchHost, type Programs } from './onBenchHost';
import { ALL_LOADED_MS, untilFirstNumber } from './page';
import { type Asked, Queries } from './queries';
import { writeRecorded } from './recordedMetrics';
import type { Row } from './table';
import { thousandSlos, withCalendarWindows } from './thousandSlos';

/** The same list where rules have recorded all SLOs for thirty days, and nothing else is there to be read. */
export function benchRecordedPage(programs: Programs): Promise<Row[]> {
  return onBenchHost(programs, writeRecorded, async ({ url, open, store }) => {
    store(thousandSlos());
    const rows = await measure(await open(), url, 'that rules record');
    store(withCalendarWindows());
    return [...rows, ...(await measure(await open(), url, 'of which a quarter have a calendar window'))];
  });
}

async function measure(page: Page, url: string, which: string): Promise<Row[]> {
  const queries = new Queries(page);
  const started = Date.now();
  await untilFirstNumber(page, url);
  const firstNumber = (Date.now() - started) / 1000;
  await queries.untilQuiet(ALL_LOADED_MS);
  const { asked, lastAnswer } = queries;
  return [
    [`requests to show 1,000 SLOs ${which}`, String(asked.length), { value: asked.length, most: 6 }],
    ...[...countBy(asked, purposeOf)].map(([purpose, count]): Row => [`  of these: ${purpose}`, String(count)]),
    ['time until all of them are answered', `${((lastAnswer - started) / 1000).toFixed(1)} s`],
    ['time from navigation to the first number of them', `${firstNumber.toFixed(2)} s`],
  ];
}

function purposeOf({ isRange, expr }: Asked): string {
  if (expr.includes(RECORDED.definition)) {
    return 'how much rules have recorded';
  }
  const source = expr.includes('slo:') ? 'recorded' : 'raw';
  return isRange ? `${source} events of each bucket of a sparkline` : `${source} events of all windows`;
}

function countBy<T>(values: readonly T[], keyOf: (value: T) => string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  values.forEach((value) => counts.set(keyOf(value), (counts.get(keyOf(value)) ?? 0) + 1));
  return counts;
}
