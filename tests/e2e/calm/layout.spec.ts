import type { Locator } from '@playwright/test';
import { demoCatalogue, expect, test } from '../fixtures';
import { EditorPage } from '../pages/editorPage';
import { ListPage } from '../pages/listPage';
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

test('search and pickers of the list are equally high', async ({ browse }) => {
  const list = new ListPage(await browse('viewer'));
  await list.open();
  await expect(list.search).toBeVisible();
  // A picker draws its frame around its input, not as its input.
  const frames = [list.search, ...['Team', 'Service'].map((name) => list.filter(name).locator('xpath=../..'))];
  const boxes = await Promise.all(frames.map((frame) => frame.boundingBox()));
  expect(boxes.map((box) => [box?.y, box?.height])).toEqual(boxes.map(() => [boxes[0]?.y, 32]));
});

test('at 380 pixels the notice of a deletion takes the width of the screen', async ({ browse }) => {
  const list = new ListPage(await browse('editor', { width: 380 }));
  await list.open();
  await list.openMenu('Log entries are processed within 5 minutes');
  await list.entry('Delete').click();
  const notice = list.page.getByRole('status').filter({ hasText: 'is deleted' });
  await expect(notice).toBeVisible();
  expect((await notice.boundingBox())?.width).toBe(380 - 2 * 16);
});

test('at 380 pixels problems of the YAML are not wider than the screen', async ({ browse }) => {
  const editor = new EditorPage(await browse('editor', { width: 380 }));
  await editor.openEdit('search-latency');
  await editor.pick('YAML');
  await editor.rewriteYaml((yaml) => yaml.replace('target: 50', 'target: 100'));
  await expect(editor.page.getByRole('button', { name: 'Back to the last readable form' })).toBeVisible();
  expect(await editor.page.evaluate(() => document.documentElement.scrollWidth)).toBe(380);
});

test('at 380 pixels words without an end are broken', async ({ browse, demo }) => {
  const [slo] = demoCatalogue().slos;
  const word = 'x'.repeat(120);
  const links = [{ title: word, url: 'https://example.com/' }];
  const sli = { events: { bad: `http_requests_total{path="${word}"}`, total: 'http_requests_total', by: ['path'] } };
  await demo.store({ ...demoCatalogue(), slos: [{ ...slo, title: word, description: word, links, sli }] });
  const person = await browse('editor', { width: 380 });
  const width = () => person.page.evaluate(() => document.documentElement.scrollWidth);
  const page = new SloPage(person);
  await page.open(String(slo?.['id']), `?group.path=${word}`);
  await expect(page.page.getByText(`Nothing of path ${word} was measured`)).toBeVisible();
  await expect(page.page.getByRole('link', { name: word })).toBeVisible();
  expect(await width()).toBe(380);
  const editor = new EditorPage(person);
  await editor.openEdit(String(slo?.['id']));
  await expect(editor.preview.getByText(/^No series of http_requests_total/)).toBeVisible();
  expect(await width()).toBe(380);
});
