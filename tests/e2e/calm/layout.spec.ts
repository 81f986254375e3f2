import type { Locator } from '@playwright/test';
import { expect, test } from '../fixtures';
import { SettingsPage } from '../pages/settingsPage';
import { SloPage } from '../pages/sloPage';

async function leftOf(locator: Locator): Promise<number> {
  return (await locator.boundingBox())?.x ?? Number.NaN;
}

for (const width of [1440, 380]) {
  test(`at ${width} pixels the headings of the teams stand above their fields`, async ({ browse }) => {
    const settings = new SettingsPage(await browse('admin', { width }));
    await settings.open();
    const teams = settings.page.getByRole('group', { name: 'Teams' });
    await expect(teams.getByLabel('Name of team 1')).toBeVisible();
    expect(await leftOf(teams.getByText('Id', { exact: true }))).toBe(await leftOf(teams.getByLabel('Id of team 1')));
    expect(await leftOf(teams.getByText('Name', { exact: true }))).toBe(
      await leftOf(teams.getByLabel('Name of team 1'))
    );
  });
}

test('a title of two lines has room between them, and to the state below', async ({ browse }) => {
  const slo = new SloPage(await browse('viewer', { width: 380 }));
  await slo.open('checkout-requests');
  const title = slo.title('Checkout requests are answered 200');
  const state = title.locator('xpath=following-sibling::*').first();
  await expect(state).toBeVisible();
  const [lineHeight = 0, fontSize = 1] = await title.evaluate((heading) => {
    const style = getComputedStyle(heading);
    return [parseFloat(style.lineHeight), parseFloat(style.fontSize)];
  });
  expect(lineHeight / fontSize).toBeGreaterThan(1.3);
  const [above, below] = [await title.boundingBox(), await state.boundingBox()];
  expect(above?.height).toBeCloseTo(2 * lineHeight, 0);
  expect((below?.y ?? 0) - (above?.y ?? 0) - (above?.height ?? 0)).toBeGreaterThanOrEqual(12);
});
