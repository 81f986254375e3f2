import { expect, test } from '../fixtures';
import { EditorPage } from '../pages/editorPage';
import { ListPage } from '../pages/listPage';
import { SettingsPage } from '../pages/settingsPage';
import { SloPage } from '../pages/sloPage';

const CHECKOUT = 'Checkout requests are answered 200';

test('a Viewer sees the list without ways to change it', async ({ browse }) => {
  const list = new ListPage(await browse('viewer'));
  await list.open();
  await expect(list.link(CHECKOUT)).toBeVisible();
  await expect(list.newSlo).toBeHidden();
  await list.openMenu(CHECKOUT);
  await expect(list.entry('Show the definition')).toBeVisible();
  await expect(list.entry('Edit')).toBeHidden();
  await expect(list.entry('Duplicate')).toBeHidden();
  await expect(list.entry('Delete')).toBeHidden();
});

test('a Viewer sees an SLO with its definition, and no Edit', async ({ browse }) => {
  const slo = new SloPage(await browse('viewer'));
  await slo.open('checkout-requests');
  await expect(slo.page.getByRole('link', { name: 'Definition' })).toBeVisible();
  await expect(slo.page.getByRole('link', { name: 'Edit' })).toBeHidden();
  await expect(slo.page.getByRole('button', { name: 'More actions' })).toBeHidden();
});

test('a Viewer sees a read-only editor with the reason and the export', async ({ browse }) => {
  const editor = new EditorPage(await browse('viewer'));
  await editor.openEdit('checkout-requests');
  await expect(editor.page.getByText('You can look at this, but not save it')).toBeVisible();
  await expect(editor.page.getByText(/needs the permission “plugins:write”/)).toBeVisible();
  await expect(editor.title).not.toBeEditable();
  await expect(editor.target).not.toBeEditable();
  await expect(editor.save).toBeHidden();
  await editor.page.getByRole('button', { name: 'Copy as YAML' }).click();
  await expect(editor.page.getByRole('button', { name: 'Copied' })).toBeVisible();
  expect(await editor.page.evaluate(() => navigator.clipboard.readText())).toContain('id: checkout-requests');
});

test('an Editor sees why a provisioned catalogue is read-only, and gets the file to change', async ({
  browse,
  demo,
}) => {
  const { catalogue } = await demo.jsonData();
  await demo.post({ enabled: true, pinned: true, jsonData: { catalogue, managedBy: 'provisioning' } });
  const person = await browse('editor');
  const list = new ListPage(person);
  await list.open();
  await expect(list.page.getByText('The catalogue is read-only')).toBeVisible();
  await expect(list.newSlo).toBeHidden();
  const editor = new EditorPage(person);
  await editor.openEdit('checkout-requests');
  await expect(editor.page.getByText(/It comes from a provisioning file/)).toBeVisible();
  await expect(editor.save).toBeHidden();
});

test('an Editor sees provisioned settings read-only, with the export', async ({ browse, demo }) => {
  const { catalogue } = await demo.jsonData();
  await demo.post({ enabled: true, pinned: true, jsonData: { catalogue, managedBy: 'provisioning' } });
  const settings = new SettingsPage(await browse('editor'));
  await settings.open();
  await expect(settings.page.getByText(/Export the provisioning file below, change it/)).toBeVisible();
  await expect(settings.section('Export').getByRole('button', { name: 'Copy: Provisioning file' })).toBeVisible();
  await expect(settings.page.getByRole('button', { name: 'Save settings' })).toBeHidden();
});

test('Grafana lets no Viewer to the settings of a plugin', async ({ browse }) => {
  const { page, open } = await browse('viewer');
  await open('/plugins/headroom-slo-app?page=configuration');
  await expect(page).not.toHaveURL(/\/plugins\//);
});
