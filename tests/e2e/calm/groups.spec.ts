import { expectedByRegion } from '../../../dev/demo/history/regionalTraffic';
import type { Region } from '../../../dev/demo/history/regions';
import { demoCatalogue, expect, test } from '../fixtures';
import { DashboardPage } from '../pages/dashboardPage';
import { ListPage } from '../pages/listPage';
import { SloPage } from '../pages/sloPage';

const TITLE = 'Checkout answers, by code';

/** Of the requests that were answered 500 none is good; those that were answered 200 all are. */
const BY_CODE = {
  id: 'checkout-by-code',
  title: TITLE,
  service: 'checkout',
  team: 'payments',
  sli: {
    events: {
      bad: 'http_requests_total{job="checkout",code!="200"}',
      total: 'http_requests_total{job="checkout",code=~"200|500"}',
      by: ['code'],
    },
  },
  objective: { target: 99, window: '30d' },
};

test('an SLO with a budget for each group shows the worst in the list, and each by itself', async ({
  browse,
  demo,
}) => {
  await demo.store({ ...demoCatalogue(), slos: [BY_CODE] });
  const person = await browse('viewer');
  const list = new ListPage(person);
  await list.open('?refresh=off');
  await expect(list.rows.first()).toContainText('Exhausted');
  await expect(list.rows.first()).toContainText('worst of 2: code 500');

  await list.link(TITLE).click();
  const slo = new SloPage(person);
  await expect(slo.page.getByText('This page speaks of code 500, the worst of 2')).toBeVisible();
  await expect(slo.sli).toContainText('0.0 %');
  await expect(slo.page.getByRole('row', { name: /^code 500 Exhausted/ })).toBeVisible();

  await slo.page.getByRole('link', { name: 'code 200' }).click();
  await expect(slo.page.getByText('This page speaks of code 200, one of 2')).toBeVisible();
  await expect(slo.page).toHaveURL(/group\.code=200/);
  await expect(slo.budget).toContainText('100 %');
  await expect(slo.page.getByText(/code="200"/).first()).toBeVisible();
});

const REGIONS = 'Checkout works in every region';
const WINDOW_SECONDS = 30 * 86_400;
const ALLOWED_SHARE = 0.0005;
/** Whole percent on the screen, the edges of `increase`, and what live traffic has added since. */
const TOLERANCE_PERCENT = 1;

/** Budget left of a region by the arithmetic of its history, in percent. */
function arithmeticPercent(region: Region): number {
  const end = Number(process.env['HEADROOM_E2E_HISTORY_END']);
  const { bad, total } = expectedByRegion(end, end - WINDOW_SECONDS)[region];
  return 100 * (1 - bad / (ALLOWED_SHARE * total));
}

/** How far the percent in a text is from the arithmetic. */
function distance(text: string, region: Region): number {
  const percent = /−?\d[\d,.]*\s%/.exec(text)?.[0] ?? '';
  return Math.abs(Number.parseFloat(percent.replace('−', '-')) - arithmeticPercent(region));
}

test('of the regions of the demo the worst comes first, and each has numbers and an address of its own', async ({
  browse,
}) => {
  const person = await browse('viewer');
  const list = new ListPage(person);
  const slo = new SloPage(person);
  await list.open();
  await expect(list.row(REGIONS)).toContainText('worst of 3: region ap-south');
  expect(distance(await list.cell(REGIONS, 'budget').innerText(), 'ap-south')).toBeLessThanOrEqual(TOLERANCE_PERCENT);

  await list.link(REGIONS).click();
  await expect(slo.page.getByText('This page speaks of region ap-south, the worst of 3')).toBeVisible();
  await expect(slo.page).not.toHaveURL(/group\./);
  await expect(slo.budget).toContainText('%');
  expect(distance(await slo.budget.innerText(), 'ap-south')).toBeLessThanOrEqual(TOLERANCE_PERCENT);
  const rows = slo.page.getByRole('row', { name: /^region / });
  await expect(rows).toHaveCount(3);
  await expect(rows.first()).toContainText('ap-south');

  await slo.page.getByRole('link', { name: 'region us-east' }).click();
  await expect(slo.page).toHaveURL(/[?&]group\.region=us-east\b/);
  await expect(slo.page.getByText('This page speaks of region us-east, one of 3')).toBeVisible();
  await expect(slo.budget).toContainText('%');
  expect(distance(await slo.budget.innerText(), 'us-east')).toBeLessThanOrEqual(TOLERANCE_PERCENT);
  // Still the worst one.
  await expect(rows.first()).toContainText('ap-south');

  const dashboard = new DashboardPage(person);
  await dashboard.open();
  await expect(dashboard.panel(REGIONS).getByText('worst of 3: region ap-south')).toBeVisible();
});
