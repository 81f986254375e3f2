import { expect, test } from '../fixtures';
import { EditorPage } from '../pages/editorPage';

async function ids(document: Promise<Record<string, unknown>>): Promise<string> {
  return JSON.stringify((await document)['catalogue']);
}

test('two tabs that save different SLOs at the same moment both win', async ({ browse, demo }) => {
  const checkout = new EditorPage(await browse('editor'));
  const search = new EditorPage(await browse('admin'));
  await checkout.openEdit('checkout-requests');
  await search.openEdit('search-latency');
  await checkout.description.fill('Written in the first tab.');
  await search.description.fill('Written in the second tab.');
  await Promise.all([checkout.save.click(), search.save.click()]);
  await expect(checkout.saved).toBeVisible();
  await expect(search.saved).toBeVisible();
  const stored = await ids(demo.jsonData());
  expect(stored).toContain('Written in the first tab.');
  expect(stored).toContain('Written in the second tab.');
});

test('two tabs that save the same SLO: the second sees both versions and chooses', async ({ browse, demo }) => {
  const first = new EditorPage(await browse('editor'));
  const second = new EditorPage(await browse('admin'));
  await first.openEdit('checkout-requests');
  await second.openEdit('checkout-requests');
  await first.description.fill('Written in the first tab.');
  await second.description.fill('Written in the second tab.');
  await first.save.click();
  await expect(first.saved).toBeVisible();
  await second.save.click();
  await expect(second.conflict.getByText('Somebody else saved this SLO while it was being edited')).toBeVisible();
  await expect(second.conflict.getByText('Written in the first tab.')).toBeVisible();
  await expect(second.conflict.getByText('Written in the second tab.')).toBeVisible();
  expect(await ids(demo.jsonData())).toContain('Written in the first tab.');
  await second.conflict.getByRole('button', { name: 'Keep all of mine' }).click();
  await second.conflict.getByRole('button', { name: 'Save this version' }).click();
  await expect(second.saved).toBeVisible();
  expect(await ids(demo.jsonData())).toContain('Written in the second tab.');
});

test('two tabs that save the same SLO at the same moment: one wins, the other is asked', async ({ browse, demo }) => {
  const tabs = [new EditorPage(await browse('editor')), new EditorPage(await browse('admin'))];
  for (const [index, tab] of tabs.entries()) {
    await tab.openEdit('checkout-requests');
    await tab.description.fill(`Written in tab ${index + 1}.`);
  }
  await Promise.all(tabs.map((tab) => tab.save.click()));
  for (const tab of tabs) {
    await expect(tab.saved.or(tab.conflict)).toBeVisible();
  }
  const won = await Promise.all(tabs.map((tab) => tab.saved.isVisible()));
  expect([...won].sort()).toEqual([false, true]);
  expect(await ids(demo.jsonData())).toContain(`Written in tab ${won.indexOf(true) + 1}.`);
});
