import type { Page } from '@playwright/test';
import { APP, demoCatalogue, expect, test, type User } from '../fixtures';
import { ListPage } from '../pages/listPage';
import { SloPage } from '../pages/sloPage';

const CHECKOUT = 'Checkout requests are answered 200';

const breadcrumbs = (page: Page) => page.getByRole('navigation', { name: 'Breadcrumbs' });

for (const user of ['viewer', 'editor', 'admin'] satisfies User[]) {
  for (const [what, path, way] of [
    ['the list', '/slos', ['SLOs']],
    ['an SLO', '/slos/checkout-requests', ['SLOs', CHECKOUT]],
    ['the editor of an SLO', '/slos/checkout-requests/edit', ['SLOs', CHECKOUT, 'Edit SLO']],
  ] as const) {
    test(`${user}: the way to ${what} is told once, from the app on`, async ({ browse }) => {
      const { page, open } = await browse(user);
      await open(`${APP}${path}`);
      await expect(breadcrumbs(page).getByRole('listitem')).toHaveText(['More apps', 'Headroom', ...way]);
    });
  }
}

test('breadcrumbs lead from the editor to its SLO, and from there to the list', async ({ browse }) => {
  const person = await browse('editor');
  const { page, open } = person;
  await open(`${APP}/slos/checkout-requests/edit`);
  await breadcrumbs(page).getByRole('link', { name: CHECKOUT }).click();
  await expect(new SloPage(person).title(CHECKOUT)).toBeVisible();
  await breadcrumbs(page).getByRole('link', { name: 'SLOs', exact: true }).click();
  await expect(new ListPage(person).rows).toHaveCount(demoCatalogue().slos.length);
  await page.goBack();
  await expect(new SloPage(person).title(CHECKOUT)).toBeVisible();
});
