import { APP, demoCatalogue, expect, test } from '../fixtures';
import { ListPage } from '../pages/listPage';
import { SloPage } from '../pages/sloPage';

for (const [what, path, sentence] of [
  ['an id that nobody has', '/slos/nope', 'There is no SLO with the id nope'],
  ['markup for an id', '/slos/%3Cimg%20src%3Dx%3E', 'There is no SLO with the id <img src=x>'],
  ['the editor of an id that nobody has', '/slos/nope/edit', 'There is no SLO with the id nope'],
  ['a copy of an id that nobody has', '/slos/nope/duplicate', 'There is no SLO with the id nope'],
  ['a page that the app does not have', '/budgets/7', 'Headroom has no page at this address'],
] as const) {
  test(`${what} is said in words, with a way back`, async ({ browse }) => {
    const { page, open } = await browse('editor');
    await open(`${APP}${path}`);
    await expect(page.getByText(sentence)).toBeVisible();
    await page.getByRole('link', { name: 'All SLOs' }).click();
    await expect(page.getByRole('table', { name: 'SLOs' })).toBeVisible();
  });
}

for (const path of ['/slos/%00', '/slos/%2e%2e%2f', '/slos/a%20b/edit', `/slos/${'x'.repeat(1500)}`]) {
  test(`the address ${path.slice(0, 24)} ends in a sentence, not in a white page`, async ({ browse }) => {
    const { page, open } = await browse('editor');
    await open(`${APP}${path}`);
    await expect(page.getByText(/There is no SLO with the id|has no page at this address/).first()).toBeVisible();
  });
}

for (const query of [
  '?from=nonsense&to=later',
  '?from=now&to=now-7d',
  '?from=-1&to=99999999999999999999',
  '?from=%00&to=%3Cscript%3E',
]) {
  test(`the time range ${query} falls back to the standard one`, async ({ browse }) => {
    const slo = new SloPage(await browse('editor'));
    await slo.open('checkout-requests', query);
    await expect(slo.budget).toContainText('%');
    await expect(slo.page.getByRole('button', { name: 'Time range selected: Last 30 days' })).toBeVisible();
  });
}

test('filters that mean nothing leave the list as it is', async ({ browse }) => {
  const list = new ListPage(await browse('editor'));
  await list.open('?state=fine&label=%3D&refresh=1ms&team=');
  await expect(list.rows).toHaveCount(demoCatalogue().slos.length);
});

test('filters that match nothing say so and can be cleared', async ({ browse }) => {
  const list = new ListPage(await browse('editor'));
  await list.open('?q=%3Cb%3Enothing');
  await expect(list.page.getByText('No SLO matches the filters')).toBeVisible();
  await list.page.getByRole('button', { name: 'Clear the filters' }).click();
  await expect(list.rows).toHaveCount(demoCatalogue().slos.length);
});
