import { demoCatalogue, expect, test } from '../fixtures';
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
