import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Page } from '@playwright/test';
import { writeMetrics } from './metrics';
import { onBenchHost, type Programs, ROOT } from './onBenchHost';
import { Queries } from './queries';
import type { Row } from './table';
import { thousandSlos } from './thousandSlos';
import { unlikeSlos } from './unlikeSlos';

/** The longest that a page may take until all is answered. */
export const ALL_LOADED_MS = 120_000;

/** The list with 1,000 SLOs over raw data in a real browser: requests, bytes, time to the first number. */
export function benchPage(programs: Programs): Promise<Row[]> {
  return onBenchHost(programs, writeMetrics, async ({ url, open, store }) => {
    store(thousandSlos());
    const rows = await measure(await open(), url);
    store(withExpression());
    const expression = await measureWithExpression(await open(), url);
    store(unlikeSlos(1000));
    return [...rows, expression, await measureUnlike(await open(), url)];
  });
}

async function measure(page: Page, url: string): Promise<Row[]> {
  const scripts = scriptsOf(page);
  const queries = new Queries(page);
  const started = Date.now();
  await untilFirstNumber(page, url);
  const firstNumber = Date.now() - started;
  await queries.untilQuiet(ALL_LOADED_MS);
  const bytes = await gzipBytes([...scripts]);
  const module = (await readFile(join(ROOT, 'dist/module.js'))).length;
  return [
    [
      'requests to show 1,000 SLOs from raw data',
      String(queries.asked.length),
      { value: queries.asked.length, most: 60 },
    ],
    ['time until all of them are answered', `${((queries.lastAnswer - started) / 1000).toFixed(1)} s`],
    ['time from navigation to the first number', `${(firstNumber / 1000).toFixed(2)} s`],
    ['module.js', `${module} bytes`, { value: module, most: 10_240 }],
    ['first load of the list, gzip', `${(bytes / 1024).toFixed(1)} KB`, { value: bytes / 1024, most: 80 }],
  ];
}

/** The same list where one SLO is an expression, which needs the grammar of PromQL. */
async function measureWithExpression(page: Page, url: string): Promise<Row> {
  const scripts = scriptsOf(page);
  const queries = new Queries(page);
  await untilFirstNumber(page, url);
  await queries.untilQuiet(ALL_LOADED_MS);
  const bytes = await gzipBytes([...scripts]);
  return ['the same with an expression among the SLOs', `${(bytes / 1024).toFixed(1)} KB`];
}

/** The same where no two SLOs are alike. They have no data: what is asked does not depend on the answers. */
async function measureUnlike(page: Page, url: string): Promise<Row> {
  const queries = new Queries(page);
  await page.goto(`${url}/a/headroom-slo-app/slos`);
  await page.getByText('No data').first().waitFor({ timeout: ALL_LOADED_MS });
  await queries.untilQuiet(ALL_LOADED_MS);
  return ['requests where no two of 1,000 SLOs are alike', String(queries.asked.length)];
}

function withExpression(): Record<string, unknown> {
  const catalogue = thousandSlos();
  const lag = {
    id: 'logs-fresh',
    title: 'Logs are fresh',
    service: 'logs',
    sli: { threshold: { query: 'max(log_lag_seconds)', op: '<=', value: 300 } },
    objective: { target: 99, slices: { length: '1m', noData: 'ignore' } },
  };
  return { ...catalogue, slos: [lag, ...catalogue.slos.slice(1)] };
}

/** Scripts of the plugin that a page loads, as files of `dist`; the set grows while it does. */
function scriptsOf(page: Page): ReadonlySet<string> {
  const scripts = new Set<string>();
  page.on('request', (request) => {
    const { pathname } = new URL(request.url());
    if (pathname.startsWith('/public/plugins/') && pathname.endsWith('.js')) {
      scripts.add(pathname.slice('/public/plugins/headroom-slo-app/'.length));
    }
  });
  return scripts;
}

/** Until a budget can be read; targets stand there from the start. */
export async function untilFirstNumber(page: Page, url: string): Promise<void> {
  await page.goto(`${url}/a/headroom-slo-app/slos`);
  const budgets = page.getByRole('row').locator('[role=cell]:nth-child(5)');
  await budgets.filter({ hasText: /\d\s%/ }).first().waitFor({ timeout: ALL_LOADED_MS });
}

async function gzipBytes(scripts: readonly string[]): Promise<number> {
  const sizes = await Promise.all(
    scripts.map(async (name) => gzipSync(await readFile(join(ROOT, 'dist', name))).length)
  );
  return sizes.reduce((sum, size) => sum + size, 0);
}
