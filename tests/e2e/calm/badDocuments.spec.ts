import { demoCatalogue, expect, test } from '../fixtures';
import { DashboardPage } from '../pages/dashboardPage';
import { EditorPage } from '../pages/editorPage';
import { ListPage } from '../pages/listPage';
import { SettingsPage } from '../pages/settingsPage';
import { SloPage } from '../pages/sloPage';

const CHECKOUT = 'Checkout requests are answered 200';

/** An entry of nobody: no service, a target of 100 %, a key that does not exist, and text in all its detail. */
const BROKEN = {
  id: 'broken',
  title: 'Broken <b>"quoted"</b> \u2713  two  spaces',
  sli: { events: { bad: 'x{', total: 7 } },
  objective: { target: 100, window: '3y' },
  nobodyKnows: [1.5e300, null, { deep: true }],
};

for (const [what, catalogue] of [
  ['a number', 5],
  ['a text', 'x'],
  ['an SLO list that is none', { apiVersion: 'headroom/v1', kind: 'SloCatalogue', slos: 'x' }],
] as const) {
  test(`a stored catalogue that is ${what} is said on every page, and nothing is shown as healthy`, async ({
    browse,
    demo,
  }) => {
    await demo.post({ enabled: true, pinned: true, jsonData: { catalogue } });
    const person = await browse('editor');
    const open = [
      () => new ListPage(person).open(),
      () => new SloPage(person).open('checkout-requests'),
      () => new EditorPage(person).openEdit('checkout-requests'),
      () => new SettingsPage(person).open(),
      () => new DashboardPage(person).open(),
    ];
    for (const opened of open) {
      await opened();
      await expect(person.page.getByText('Could not read the SLOs').first()).toBeVisible();
      await expect(person.page.getByText(/The stored catalogue cannot be read\./).first()).toBeVisible();
      await expect(person.page.getByText('Healthy')).toHaveCount(0);
    }
  });
}

for (const [what, jsonData] of [
  ['a catalogue that is null', { catalogue: null, revision: 3 }],
  ['settings of somebody else', { apiUrl: 'x' }],
] as const) {
  test(`${what} is an empty list with a way to begin`, async ({ browse, demo }) => {
    await demo.post({ enabled: true, pinned: true, jsonData });
    const list = new ListPage(await browse('editor'));
    await list.open();
    await expect(list.page.getByRole('link', { name: 'Write the first SLO' })).toBeVisible();
  });
}

test('an answer without jsonData is an empty list with a way to begin', async ({ browse }) => {
  const list = new ListPage(await browse('editor'));
  await list.page.route('**/api/plugins/headroom-slo-app/settings', async (route) => {
    const answer = await route.fetch();
    await route.fulfill({ response: answer, json: { ...(await answer.json()), jsonData: null } });
  });
  await list.open();
  await expect(list.page.getByRole('link', { name: 'Write the first SLO' })).toBeVisible();
});

test('an answer that is no settings is said in the panel', async ({ browse }) => {
  const dashboard = new DashboardPage(await browse('editor'));
  await dashboard.page.route('**/api/plugins/headroom-slo-app/settings', (route) =>
    route.fulfill({ contentType: 'text/html', body: '<html>Sign in</html>' })
  );
  await dashboard.open();
  await expect(dashboard.panel(CHECKOUT).getByText('Could not read the SLOs')).toBeVisible();
});

test('entries that cannot be read are said where no other is left', async ({ browse, demo }) => {
  await demo.post({ enabled: true, pinned: true, jsonData: { catalogue: [1, null, 'x'] } });
  const list = new ListPage(await browse('editor'));
  await list.open();
  await expect(list.page.getByText('The catalogue has 3 problems')).toBeVisible();
});

test('one entry that cannot be read hides no other, and survives a save value for value', async ({ browse, demo }) => {
  const good = demoCatalogue();
  await demo.store({ ...good, slos: [BROKEN, ...good.slos] });
  const person = await browse('editor');
  const list = new ListPage(person);
  await list.open();
  await expect(list.rows).toHaveCount(good.slos.length);
  await list.page.getByText('Nothing was lost: entries that cannot be read are kept as they are.').click();
  await expect(list.page.getByText(/is 100, but must be above 0 and below 100/)).toBeVisible();

  const editor = new EditorPage(person);
  await editor.openEdit('checkout-requests');
  await editor.description.fill('Saved beside a broken entry.');
  await editor.save.click();
  await expect(editor.saved).toBeVisible();
  const { catalogue } = (await demo.jsonData()) as { catalogue: { slos: Array<Record<string, unknown>> } };
  // Grafana sorts the keys of what it stores.
  expect(catalogue.slos.find(({ id }) => id === 'broken')).toEqual(BROKEN);
  expect(JSON.stringify(catalogue)).toContain('Saved beside a broken entry.');

  const settings = new SettingsPage(person);
  await settings.open();
  await expect(settings.page.getByText('1 stored entry cannot be read')).toBeVisible();
});

test('a document of a newer version can be read, and not written', async ({ browse, demo }) => {
  await demo.store({ ...demoCatalogue(), apiVersion: 'headroom/v9' });
  const person = await browse('editor');
  const list = new ListPage(person);
  await list.open();
  await expect(list.page.getByText('It was written by a newer version of Headroom.')).toBeVisible();
  await expect(list.newSlo).toBeHidden();
  const editor = new EditorPage(person);
  await editor.openEdit('checkout-requests');
  await expect(editor.save).toBeHidden();
});

test('an SLO of a data source that does not exist says so, and is in no state', async ({ browse, demo }) => {
  const good = demoCatalogue();
  await demo.store({
    ...good,
    slos: good.slos.map((slo) => (slo['id'] === 'checkout-requests' ? { ...slo, datasource: 'gone' } : slo)),
  });
  const person = await browse('editor');
  const list = new ListPage(person);
  await list.open();
  await expect(list.cell(CHECKOUT, 'state')).toContainText('Could not load');
  await expect(list.cell(CHECKOUT, 'state')).toContainText('There is no Prometheus data source with the uid “gone”');
  const slo = new SloPage(person);
  await slo.open('checkout-requests');
  await expect(slo.page.getByText('Data source not found')).toBeVisible();
});
