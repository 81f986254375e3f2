import { expect, test } from '../fixtures';
import { DashboardPage } from '../pages/dashboardPage';
import { ListPage } from '../pages/listPage';
import { SloPage } from '../pages/sloPage';

const CHECKOUT = 'Checkout requests are answered 200';

test.afterEach(({ demo }) => demo.fault('checkout', 'none'));

/** The number in a text like “61 % · 19 h” or “−38 % (overspent)”. */
function percent(text: string): number {
  return Number.parseFloat(text.replace('−', '-'));
}

test('errors of a service burn its budget on list, page and panel without a reload', async ({ browse, demo }) => {
  const list = new ListPage(await browse('editor'));
  const slo = new SloPage(await browse('editor'));
  const dashboard = new DashboardPage(await browse('editor'));
  await list.open('?refresh=5s');
  await slo.open('checkout-requests', '?refresh=5s');
  await dashboard.open('?refresh=5s');
  await expect(list.cell(CHECKOUT, 'budget')).toContainText('%');
  const before = percent(await list.cell(CHECKOUT, 'budget').innerText());
  await expect(dashboard.budget(CHECKOUT)).toContainText('%');

  await demo.fault('checkout', 'errors');
  await expect(list.cell(CHECKOUT, 'state')).toHaveText(/Burning|Exhausted/, { timeout: 75_000 });
  await expect.poll(async () => percent(await list.cell(CHECKOUT, 'budget').innerText())).toBeLessThan(before);
  await expect(slo.page.getByText(/^(Burning \d|The error budget is spent)/)).toBeVisible();
  await expect(dashboard.budget(CHECKOUT)).toHaveAccessibleName(/^(Burning \d|The error budget is spent)/);
});
