import { gzipSync } from 'node:zlib';
import { expect, test } from '../fixtures';
import { thousandSlos } from '../../../bench/thousandSlos';
import { ListPage } from '../pages/listPage';

/** What fits on a screen of 900 px and the rows kept ready above and below it. */
const MOST_ROWS = 40;

/** What the list may load of the plugin before it is there, compressed. */
const FIRST_LOAD_BYTES = 80 * 1024;

test('a list of 1,000 SLOs scrolls to its end with few rows in the document', async ({ browse, demo }) => {
  await demo.store(thousandSlos());
  const list = new ListPage(await browse('editor'));
  await list.open('?refresh=off');
  await expect(list.table).toHaveAttribute('aria-rowcount', '1001');
  await expect(list.rows.first()).toBeVisible();
  expect(await list.rows.count()).toBeLessThanOrEqual(MOST_ROWS);

  await list.page.keyboard.press('End');
  const last = list.table.getByRole('rowgroup').getByRole('row').last();
  await expect(last).toHaveAttribute('aria-rowindex', '1001');
  await expect(last).toBeInViewport();
  expect(await list.rows.count()).toBeLessThanOrEqual(MOST_ROWS);
});

test('a search among 1,000 SLOs finds the one', async ({ browse, demo }) => {
  await demo.store(thousandSlos());
  const list = new ListPage(await browse('editor'));
  await list.open('?refresh=off');
  await list.search.fill('service-123 probe');
  await expect(list.rows).toHaveCount(1);
  await expect(list.link('service-123 answers its probe')).toBeVisible();
});

test('the list loads at most 80 KB of the plugin, compressed', async ({ browse, demo }) => {
  await demo.store(thousandSlos());
  const list = new ListPage(await browse('editor'));
  const scripts = new Map<string, Promise<Buffer>>();
  list.page.on('response', (response) => {
    const { pathname } = new URL(response.url());
    if (/^\/public\/plugins\/headroom-[^/]+\/.*\.js$/.test(pathname)) {
      scripts.set(pathname, response.body());
    }
  });
  await list.open('?refresh=off');
  await expect(list.rows.first()).toBeVisible();
  await list.page.waitForLoadState('networkidle');
  const sizes = await Promise.all([...scripts.values()].map(async (body) => gzipSync(await body).length));
  const names = [...scripts.keys()].join(' ');
  expect(names).toContain('/module.js');
  expect(
    sizes.reduce((sum, size) => sum + size, 0),
    names
  ).toBeLessThanOrEqual(FIRST_LOAD_BYTES);
});
