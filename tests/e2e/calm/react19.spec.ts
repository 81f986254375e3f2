import { expect, test } from '../fixtures';
import { DashboardPage } from '../pages/dashboardPage';
import { EditorPage } from '../pages/editorPage';
import { ListPage } from '../pages/listPage';
import { SettingsPage } from '../pages/settingsPage';
import { SloPage } from '../pages/sloPage';

const CHECKOUT = 'Checkout requests are answered 200';

/** The version of the React that the host shares with plugins. */
function sharedReact(): Promise<string> {
  return (window as unknown as { System: { import(id: string): Promise<{ version: string }> } }).System.import(
    'react'
  ).then(({ version }) => version);
}

test.use({ host: 'react-19' });

test('React 19 shows list and page of an SLO', async ({ browse }) => {
  const person = await browse('editor');
  const list = new ListPage(person);
  await list.open();
  await expect(list.cell(CHECKOUT, 'budget')).toContainText('%');
  expect(await person.page.evaluate(sharedReact)).toMatch(/^19\./);
  await list.search.fill('checkout requests');
  await expect(list.rows).toHaveCount(1);
  await list.openMenu(CHECKOUT);
  await expect(list.entry('Delete')).toBeVisible();
  await person.page.keyboard.press('Escape');
  await list.link(CHECKOUT).click();
  const slo = new SloPage(person);
  await expect(slo.budget).toContainText('%');
  await slo.page.getByRole('button', { name: 'Time range selected: Last 30 days' }).click();
  await slo.page.getByText('Last 7 days', { exact: true }).click();
  await expect(slo.page.getByRole('button', { name: 'Time range selected: Last 7 days' })).toBeVisible();
});

test('React 19 edits an SLO as form and as YAML, and saves it', async ({ browse }) => {
  const editor = new EditorPage(await browse('editor'));
  await editor.openEdit('checkout-requests');
  await editor.field('Good events').fill('http_requests_total{job="checkout",code=~"2.."}');
  await editor.target.fill('99.95');
  await expect(editor.preview.getByText(/% of the budget left/)).toBeVisible();
  await editor.pick('YAML');
  await editor.rewriteYaml((yaml) => yaml.replace('target: 99.95', 'target: 99.5'));
  await editor.pick('Form');
  await expect(editor.target).toHaveValue('99.5');
  await editor.choose(/^Service/, 'search');
  await editor.cancel.click();
  await editor.leaveDialog.getByRole('button', { name: 'Stay' }).click();
  await editor.save.click();
  await expect(editor.saved).toBeVisible();
  await editor.page.reload();
  await expect(editor.target).toHaveValue('99.5');
});

test('React 19 saves the settings', async ({ browse, demo }) => {
  const settings = new SettingsPage(await browse('admin'));
  await settings.open();
  await settings.page.getByRole('button', { name: 'Add team' }).click();
  await settings.page.getByRole('textbox', { name: 'Id of team 4' }).fill('stock');
  await settings.page.getByRole('textbox', { name: 'Name of team 4' }).fill('Stock');
  await settings.page.getByRole('button', { name: 'Save settings' }).click();
  await expect(settings.page.getByText('Settings saved')).toBeVisible();
  expect(JSON.stringify(await demo.jsonData())).toContain('"title":"Stock"');
});

test('React 19 shows the panels of a dashboard', async ({ browse }) => {
  const dashboard = new DashboardPage(await browse('viewer'));
  await dashboard.open();
  await expect(dashboard.budget(CHECKOUT)).toContainText('%');
});
