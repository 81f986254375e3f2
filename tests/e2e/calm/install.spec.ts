import { demoCatalogue, expect, test } from '../fixtures';
import { EditorPage } from '../pages/editorPage';
import { RulesPage } from '../pages/rulesPage';

const IMPORT = '/api/convert/prometheus/config/v1/rules';
const WAY = 'Grafana-managed rules';

/** SLOs of the demo of which its Prometheus runs no rules. */
const IDS = ['front-door-uptime', 'logs-processed'];
const catalogueOf = (ids: readonly string[]) => {
  const catalogue = demoCatalogue();
  return { ...catalogue, slos: catalogue.slos.filter(({ id }) => ids.includes(String(id))) };
};

/** Names of the groups that Grafana holds in the folder of Headroom, by its own API. */
async function heldBy(hostUrl: string): Promise<readonly string[]> {
  const headers = { authorization: `Basic ${btoa('viewer:viewer')}`, accept: 'application/json' };
  const answer = await fetch(`${hostUrl}${IMPORT}`, { headers });
  const { Headroom = [] } = (await answer.json()) as { Headroom?: ReadonlyArray<{ name: string }> };
  return Headroom.map(({ name }) => name).sort();
}

const groupsOf = (id: string) => ['alerts', 'events', 'window'].map((name) => `${id}-${name}`);

test.afterEach(async ({ hostUrl }) => {
  const headers = { authorization: `Basic ${btoa('admin:admin')}` };
  await fetch(`${hostUrl}${IMPORT}/Headroom`, { method: 'DELETE', headers });
});

test('a Viewer is told why nothing is installed from here', async ({ browse }) => {
  const rules = new RulesPage(await browse('viewer'));
  await rules.open();
  await expect(rules.page.getByText(/^Grafana-managed rules: not offered, you may not\./)).toBeVisible();
  await expect(rules.page.getByText(/^Ruler of Mimir or Cortex: not offered, you may not\./)).toBeVisible();
});

test('rules go into Grafana, follow a change of the SLO after a dry run, and go when no SLO wants them', async ({
  browse,
  demo,
  hostUrl,
}) => {
  await demo.store(catalogueOf(IDS));
  const person = await browse('editor');
  const rules = new RulesPage(person);
  const way = rules.way(WAY);
  const install = rules.button(`Install: ${WAY}`);
  const untilDone = async (groups: string) => {
    await install.click();
    await expect(way.getByText(`Done: ${groups} installed or removed.`)).toBeVisible();
    await expect(way.getByText('Nothing would change: everything runs as it is wanted.')).toBeVisible();
  };

  await rules.open();
  await expect(
    rules.page.getByText(/^Ruler of Mimir or Cortex: not offered, there is no ruler of Mimir or Cortex behind/)
  ).toBeVisible();
  await expect(way.getByText(/^Installing adds 6, changes 0 and removes 0 of the rule groups; 0 stay/)).toBeVisible();
  await untilDone('6 groups were');
  expect(await heldBy(hostUrl)).toEqual(IDS.flatMap(groupsOf));
  await expect(install).toBeDisabled();

  const editor = new EditorPage(person);
  await editor.openEdit('front-door-uptime');
  await editor.target.fill('99.5');
  await editor.save.click();
  await expect(editor.saved).toBeVisible();
  await rules.open();
  await expect(way.getByText(/^Installing adds 0, changes \d and removes 0 of the rule groups/)).toBeVisible();
  await way.getByText('Which groups').click();
  await expect(way.getByRole('list', { name: 'Change' })).toContainText('~ Change front-door-uptime-events');
  await expect(way.getByRole('list', { name: 'Change' })).toContainText('have another expression.');
  await install.click();
  await expect(way.getByText('Nothing would change: everything runs as it is wanted.')).toBeVisible();

  await demo.store(catalogueOf(['logs-processed']));
  await rules.open();
  await expect(way.getByText(/^Installing adds 0, changes 0 and removes 3 of the rule groups; 3 stay/)).toBeVisible();
  await untilDone('3 groups were');
  expect(await heldBy(hostUrl)).toEqual(groupsOf('logs-processed'));

  await demo.store(catalogueOf([]));
  await rules.open();
  await untilDone('3 groups were');
  expect(await heldBy(hostUrl)).toEqual([]);
});
