import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { type Browser, chromium } from '@playwright/test';
import { startDemo } from '../demo/startDemo';
import { allShots, readmeShots, type Shot } from './shots';

const SETTLE_MS = 2500;
const WARM_UP_MS = 20_000;

async function take(browser: Browser, url: string, folder: string, shot: Shot): Promise<void> {
  const context = await browser.newContext({
    viewport: { width: shot.width, height: shot.height },
    timezoneId: 'UTC',
    locale: 'en-US',
  });
  const page = await context.newPage();
  page.on('pageerror', (error) => process.stderr.write(`${shot.name}: ${error.message}\n`));
  await page.goto(`${url}${shot.path}?theme=${shot.theme}`, { waitUntil: 'networkidle' });
  await page.waitForTimeout(SETTLE_MS);
  // What is still loading breathes or turns.
  await page.waitForFunction(() =>
    document.getAnimations().every(({ effect }) => effect?.getTiming().iterations !== Infinity)
  );
  await page.waitForTimeout(SETTLE_MS);
  await page.screenshot({ path: join(folder, `${shot.name}.png`) });
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  process.stdout.write(`${shot.name}${overflow > 0 ? `: ${overflow} px wider than the screen` : ''}\n`);
  await context.close();
}

async function main(): Promise<void> {
  const [prometheus = 'prometheus', promtool = 'promtool', executablePath = '/usr/bin/chromium', all] =
    process.argv.slice(2);
  const folder = resolve(all ?? join(__dirname, '../../docs/screenshots'));
  await mkdir(folder, { recursive: true });
  const demo = await startDemo({ prometheus, promtool, port: 0, say: (line) => process.stdout.write(`${line}\n`) });
  const browser = await chromium.launch({
    executablePath,
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-dev-shm-usage'],
  });
  try {
    // Recent windows need a few scrapes before they have numbers.
    await new Promise((done) => setTimeout(done, WARM_UP_MS));
    for (const shot of all === undefined ? readmeShots : allShots) {
      await take(browser, demo.url, folder, shot);
    }
  } finally {
    await browser.close();
    await demo.stop();
  }
}

main().catch((cause: unknown) => {
  process.stderr.write(`${String(cause)}\n`);
  process.exitCode = 1;
});
