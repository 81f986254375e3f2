import { demoCatalogue, expect, test } from '../fixtures';
import { incidents, incidentStart } from '../../../dev/demo/history/incidents';
import { expectedEvents } from '../../../dev/demo/history/traffic';
import { DashboardPage } from '../pages/dashboardPage';
import { EditorPage } from '../pages/editorPage';
import { ListPage } from '../pages/listPage';
import { shownPercents } from '../pages/shownPercents';
import { SloPage } from '../pages/sloPage';

const TITLE = 'Checkout requests are answered 200';
const WINDOW_SECONDS = 30 * 86_400;
const ALLOWED_SHARE = 0.0001;
/** Whole percent on the screen, and the edges of `increase`. */
const TOLERANCE_PERCENT = 1;

const end = Number(process.env['HEADROOM_E2E_HISTORY_END']);

/** The bad deploy, and so many minutes on both sides of it. */
const MARGIN_MINUTES = 5;
const deploy = incidents.find(({ what }) => what === 'a bad deploy');
if (deploy === undefined) {
  throw new Error('The history of the demo has no bad deploy.');
}
const from = incidentStart(deploy, end) - MARGIN_MINUTES * 60;
const to = incidentStart(deploy, end) + (deploy.lastsMinutes + MARGIN_MINUTES) * 60;
const clock = (time: number) => new Date(time * 1000).toISOString().slice(0, 'yyyy-mm-ddThh:mm'.length);

/** Budget left of 99.99 %, without what happened in the deploy, in percent. */
function arithmeticPercent(): number {
  const [whole, since, before] = [end - WINDOW_SECONDS, from, to].map((time) => expectedEvents('checkout', end, time));
  const without = (of: 'bad' | 'total') => (whole?.[of] ?? 0) - ((since?.[of] ?? 0) - (before?.[of] ?? 0));
  return 100 * (1 - without('bad') / (ALLOWED_SHARE * without('total')));
}

const percentIn = (text: string) => Number.parseFloat((/−?\d[\d,.]*\s%/.exec(text)?.[0] ?? '').replace('−', '-'));

test('a maintenance that is written in the editor is left out on list, page and panel, and they say so', async ({
  browse,
  demo,
}) => {
  await demo.store({ ...demoCatalogue(), slos: demoCatalogue().slos.filter(({ title }) => title === TITLE) });
  const person = await browse('editor', { width: 380, height: 800 });
  const editor = new EditorPage(person);
  await editor.openEdit('checkout-requests');
  const before = percentIn(await editor.preview.getByText(/% of the budget left/).innerText());
  await editor.addExclusion.click();
  const exclusion = editor.exclusion(1);
  await exclusion.getByLabel(/^What is done/).fill('Deploy');
  await exclusion.getByLabel(/^From/).fill(clock(from));
  await exclusion.getByLabel(/^To/).fill(clock(to));
  await expect(exclusion.getByText('This is over. It is left out of windows that reach back to it.')).toBeVisible();
  await expect(editor.preview.getByText('22 min of maintenance left out of 30 d.')).toBeVisible();
  await editor.save.click();
  await expect(editor.saved).toBeVisible();

  const list = new ListPage(await browse('editor'));
  const slo = new SloPage(await browse('editor'));
  const dashboard = new DashboardPage(await browse('editor'));
  // All at once, so that all are evaluated at the same quarter of a minute.
  await expect(async () => {
    await Promise.all([list.open(), slo.open('checkout-requests'), dashboard.open()]);
    const texts = await shownPercents([list.cell(TITLE, 'budget'), slo.budget, dashboard.budget(TITLE)]);
    const [onList = NaN, onPage, inPanel] = texts.map(percentIn);
    expect({ onPage, inPanel }).toEqual({ onPage: onList, inPanel: onList });
    expect(onList).toBeGreaterThan(before + 10);
    expect(Math.abs(onList - arithmeticPercent())).toBeLessThanOrEqual(TOLERANCE_PERCENT);
  }).toPass();
  const said = '22 min of maintenance left out';
  await expect(list.row(TITLE).getByRole('img', { name: said })).toBeVisible();
  await expect(slo.budget).toContainText(said);
  await expect(dashboard.budget(TITLE)).toHaveAccessibleName(/22\smin of maintenance left out/);
});

test('the demo names the maintenance that its front door left out, and counts none of it', async ({ browse }) => {
  const title = 'Front door is up';
  const person = await browse('viewer');
  const list = new ListPage(person);
  await list.open();
  await expect(list.row(title).getByRole('img', { name: /\d h( \d+ min)? of maintenance left out$/ })).toBeVisible();

  await list.link(title).click();
  const slo = new SloPage(person);
  await expect(slo.budget).toContainText('of maintenance left out');
  // Its outages were four times the budget.
  expect(percentIn(await slo.budget.innerText())).toBeGreaterThan(0);
  await expect(
    slo.page.getByText(/left out of the numbers above: Updates of the edge servers, Move to another load balancer\. /)
  ).toBeVisible();

  const dashboard = new DashboardPage(person);
  await dashboard.open();
  await expect(dashboard.budget(title)).toHaveAccessibleName(/of\smaintenance left out/);
});

test('a maintenance that goes on is the first thing that page and panel say', async ({ browse, demo }) => {
  const title = 'Front door is up';
  const catalogue = demoCatalogue();
  const now = Date.now() / 1000;
  const once = { from: `${clock(now - 2 * 3600)}Z`, to: `${clock(now + 48 * 3600)}Z` };
  const replacement = { title: 'Replacement of the disks', once };
  const slos = catalogue.slos
    .filter((slo) => slo.title === title)
    .map((slo) => ({ ...slo, exclusions: [...(slo.exclusions ?? []), replacement] }));
  await demo.store({ ...catalogue, slos });
  const person = await browse('viewer', { width: 380, height: 800 });
  const slo = new SloPage(person);
  await slo.open('front-door-uptime', '?from=now-6h&to=now');
  await expect(slo.maintenance).toContainText('Replacement of the disks. Not counted: ');
  await expect(slo.page.getByText('Within budget. Nothing of the last hour was counted.')).toBeVisible();

  const dashboard = new DashboardPage(person);
  await dashboard.open();
  await expect(dashboard.budget(title)).toHaveAccessibleName(/^Maintenance until .*Replacement of the disks\./);
});
