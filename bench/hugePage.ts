import type { Page } from '@playwright/test';
import { writeMetrics } from './metrics';
import { onBenchHost, type Programs } from './onBenchHost';
import { ALL_LOADED_MS } from './page';
import { Queries } from './queries';
import type { Row } from './table';
import { unlikeSlos } from './unlikeSlos';

const COUNT = 5000;
/** So many of them have to be there before the figures are taken. */
const SHOWN = 1000;

/** A list of 5,000 SLOs of which no two can share a request: whether those that are asked first are shown first. */
export function benchHugePage(programs: Programs): Promise<Row[]> {
  return onBenchHost(programs, writeMetrics, async ({ url, open, store }) => {
    store(unlikeSlos(COUNT));
    const page = await open();
    const queries = new Queries(page);
    const started = Date.now();
    await page.goto(`${url}/a/headroom-slo-app/slos`);
    await page.getByText('No data').first().waitFor({ timeout: ALL_LOADED_MS });
    const first = { seconds: (Date.now() - started) / 1000, requests: queries.asked.length };
    await untilShown(page);
    const requests = queries.asked.length;
    return [
      [`requests until the first of ${COUNT} SLOs without a common shape`, String(first.requests)],
      ['  time until then', `${first.seconds.toFixed(1)} s`],
      [`requests until ${SHOWN} of them are shown`, String(requests), { value: requests, most: COUNT / 5 }],
      ['  time until then', `${((Date.now() - started) / 1000).toFixed(1)} s`],
    ];
  });
}

/** The list says how many it has. */
async function untilShown(page: Page): Promise<void> {
  await page.waitForFunction(
    ([count, least]) => {
      const found = new RegExp(`([\\d,]+) of ${count} measured`).exec(document.body.innerText)?.[1];
      return found !== undefined && Number(found.replaceAll(',', '')) >= Number(least);
    },
    [COUNT.toLocaleString('en-US'), String(SHOWN)] as const,
    { timeout: ALL_LOADED_MS, polling: 100 }
  );
}
