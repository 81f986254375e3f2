import { demoCatalogue, expect, test } from '../fixtures';
import { EditorPage } from '../pages/editorPage';
import { ListPage } from '../pages/listPage';
import { SloPage } from '../pages/sloPage';

test('/ goes to the search, which narrows the list and the address', async ({ browse }) => {
  const list = new ListPage(await browse('editor'));
  await list.open();
  await expect(list.rows).toHaveCount(demoCatalogue().slos.length);
  await list.page.keyboard.press('/');
  await expect(list.search).toBeFocused();
  await list.page.keyboard.type('front');
  await expect(list.rows).toHaveCount(1);
  await expect(list.page).toHaveURL(/[?&]q=front\b/);
});

test('j and k move the focus from row to row, Enter opens the one that has it', async ({ browse }) => {
  const person = await browse('editor');
  const list = new ListPage(person);
  await list.open();
  await expect(list.rows).toHaveCount(demoCatalogue().slos.length);
  // Rows change places until each has its state.
  for (const title of await list.rows.getByRole('link').allTextContents()) {
    await expect(list.cell(title, 'state')).toHaveText(/\S/);
  }
  const [first, second] = await list.rows.getByRole('link').allTextContents();
  await list.page.keyboard.press('j');
  await expect(list.link(first ?? '')).toBeFocused();
  await list.page.keyboard.press('j');
  await expect(list.link(second ?? '')).toBeFocused();
  await list.page.keyboard.press('k');
  await list.page.keyboard.press('Enter');
  await expect(new SloPage(person).title(first ?? '')).toBeVisible();
});

test('arrows lead from the search to the rows and back', async ({ browse }) => {
  const list = new ListPage(await browse('editor'));
  await list.open('?q=log');
  await expect(list.rows).toHaveCount(1);
  await list.search.press('ArrowDown');
  await expect(list.rows.getByRole('link')).toBeFocused();
  await list.page.keyboard.press('ArrowUp');
  await expect(list.search).toBeFocused();
});

test('e edits the SLO that has the focus', async ({ browse }) => {
  const person = await browse('editor');
  const list = new ListPage(person);
  await list.open('?q=log');
  await expect(list.rows).toHaveCount(1);
  await list.page.keyboard.press('j');
  await list.page.keyboard.press('e');
  await expect(new EditorPage(person).title).toHaveValue('Log entries are processed within 5 minutes');
});

test('? lists the keys, Escape closes them', async ({ browse }) => {
  const list = new ListPage(await browse('editor'));
  await list.open();
  await expect(list.rows).toHaveCount(demoCatalogue().slos.length);
  await list.page.keyboard.press('?');
  const keys = list.page.getByRole('dialog', { name: 'Keys' });
  await expect(keys.getByText('Edit the SLO that has the focus')).toBeVisible();
  await list.page.keyboard.press('Escape');
  await expect(keys).toBeHidden();
});

test('the page that is gone to has the focus at its title, the first one has not', async ({ browse }) => {
  const person = await browse('editor');
  const list = new ListPage(person);
  await list.open('?q=log');
  await expect(list.rows).toHaveCount(1);
  await expect(list.page.locator('body')).toBeFocused();
  await list.rows.getByRole('link').press('Enter');
  await expect(new SloPage(person).title('Log entries are processed within 5 minutes')).toBeFocused();
  await list.page.goBack();
  await expect(list.page.getByRole('heading', { name: 'SLOs', level: 1 })).toBeFocused();
});

test('Tab leaves a PromQL field', async ({ browse }) => {
  const editor = new EditorPage(await browse('editor'));
  await editor.openEdit('checkout-requests');
  const good = editor.field('Good events');
  await good.press('End');
  await expect(good).toBeFocused();
  await good.press('Tab');
  await expect(good).not.toBeFocused();
  await expect(editor.field('All events')).toBeFocused();
});

test('Escape closes the suggestions of a PromQL field, and Tab then leaves it', async ({ browse }) => {
  const editor = new EditorPage(await browse('editor'));
  await editor.openEdit('checkout-requests');
  const good = editor.field('Good events');
  await good.fill('');
  await good.pressSequentially('http_req');
  const suggestions = editor.page.getByRole('listbox');
  await expect(suggestions.getByRole('option', { name: /http_requests_total/ })).toBeVisible();
  await good.press('Escape');
  await expect(suggestions).toBeHidden();
  await good.press('Tab');
  await expect(good).not.toBeFocused();
});
