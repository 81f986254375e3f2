import { expect, test } from '../fixtures';
import { EditorPage } from '../pages/editorPage';
import { ListPage } from '../pages/listPage';
import { SloPage } from '../pages/sloPage';

const CHECKOUT = 'Checkout requests are answered 200';
const LOGS = 'Log entries are processed within 5 minutes';

test('what was saved is there after a reload', async ({ browse }) => {
  const editor = new EditorPage(await browse('editor'));
  await editor.openEdit('checkout-requests');
  await editor.description.fill('Orders, of all orders that were sent.');
  await editor.save.click();
  await expect(editor.saved).toBeVisible();
  await editor.page.reload();
  await expect(editor.description).toHaveValue('Orders, of all orders that were sent.');
});

test('YAML and form are the same SLO, in both directions', async ({ browse }) => {
  const editor = new EditorPage(await browse('editor'));
  await editor.openEdit('checkout-requests');
  await editor.target.fill('99.95');
  await editor.pick('YAML');
  await expect(editor.yaml).toContainText('target: 99.95');
  await editor.rewriteYaml((yaml) => yaml.replace('target: 99.95', 'target: 99.5'));
  await editor.pick('Form');
  await expect(editor.target).toHaveValue('99.5');
  await editor.save.click();
  await expect(editor.page.getByText('Target: 99.99 % → 99.5 %')).toBeVisible();
});

test('a problem in the YAML names its line and blocks the save', async ({ browse }) => {
  const editor = new EditorPage(await browse('editor'));
  await editor.openEdit('checkout-requests');
  await editor.pick('YAML');
  await expect(editor.yaml).toContainText('target: 99.99');
  await editor.rewriteYaml((yaml) => yaml.replace('target: 99.99', 'target: 100'));
  await expect(editor.page.getByText(/`objective\.target` is 100, but must be above 0 and below 100/)).toBeVisible();
  await expect(editor.page.getByText('Mend the problems in the YAML to save.')).toBeVisible();
  await expect(editor.save).toBeDisabled();
});

test('a duplicate is a new SLO beside the first', async ({ browse }) => {
  const person = await browse('editor');
  const list = new ListPage(person);
  const editor = new EditorPage(person);
  await list.open();
  await list.openMenu(CHECKOUT);
  await list.entry('Duplicate').click();
  await expect(editor.title).toHaveValue(`Copy of ${CHECKOUT}`);
  await editor.title.fill('Checkout, copied');
  await editor.save.click();
  await expect(new SloPage(person).title('Checkout, copied')).toBeVisible();
  await list.open();
  await expect(list.link('Checkout, copied')).toBeVisible();
  await expect(list.link(CHECKOUT)).toBeVisible();
});

test('a deletion can be undone', async ({ browse, demo }) => {
  const list = new ListPage(await browse('editor'));
  await list.open();
  await list.openMenu(LOGS);
  await list.entry('Delete').click();
  await expect(list.page.getByText(`${LOGS} is deleted`)).toBeVisible();
  await expect(list.link(LOGS)).toBeHidden();
  expect(JSON.stringify(await demo.jsonData())).not.toContain('logs-processed');
  await list.page.getByRole('button', { name: 'Undo', exact: true }).click();
  await expect(list.link(LOGS)).toBeVisible();
  expect(JSON.stringify(await demo.jsonData())).toContain('logs-processed');
});

test('a field says what is wrong beside it, and gets the focus', async ({ browse }) => {
  const editor = new EditorPage(await browse('editor'));
  await editor.openEdit('checkout-requests');
  await editor.target.fill('100');
  await editor.save.click();
  await expect(editor.target).toBeFocused();
  await expect(editor.target).toHaveAccessibleDescription(/100/);
});
