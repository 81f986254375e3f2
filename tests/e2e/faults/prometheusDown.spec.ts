import { expect, test } from '../fixtures';
import { DashboardPage } from '../pages/dashboardPage';
import { EditorPage } from '../pages/editorPage';
import { ListPage } from '../pages/listPage';
import { SloPage } from '../pages/sloPage';

const CHECKOUT = 'Checkout requests are answered 200';
const COULD_NOT_READ = 'Could not read the numbers';
const REMEDY = 'Check that the data source is running and that Grafana can reach it.';

test.afterEach(({ demo }) => demo.startPrometheus());

test('pages opened while Prometheus is down say so, show nothing as healthy, and recover by themselves', async ({
  browse,
  demo,
}) => {
  const list = new ListPage(await browse('editor'));
  const slo = new SloPage(await browse('editor'));
  const editor = new EditorPage(await browse('editor'));
  const dashboard = new DashboardPage(await browse('editor'));
  await demo.stopPrometheus();
  await Promise.all([
    list.open('?refresh=5s'),
    slo.open('checkout-requests', '?refresh=5s'),
    editor.openEdit('checkout-requests'),
    dashboard.open('?refresh=5s'),
  ]);
  await expect(list.cell(CHECKOUT, 'state')).toContainText('Could not load');
  await expect(list.cell(CHECKOUT, 'state')).toContainText(REMEDY);
  await expect(slo.page.getByText(COULD_NOT_READ)).toBeVisible();
  await expect(editor.preview.getByText('Could not preview this SLO')).toBeVisible();
  await expect(dashboard.panel(CHECKOUT).getByText(COULD_NOT_READ)).toBeVisible();
  for (const { page } of [list, slo, editor, dashboard]) {
    await expect(page.getByText(REMEDY).first()).toBeAttached();
    await expect(page.getByText('Healthy')).toHaveCount(0);
  }

  await demo.startPrometheus();
  await expect(list.cell(CHECKOUT, 'budget')).toContainText('%');
  await expect(slo.budget).toContainText('%');
  await expect(editor.preview.getByText(/of the budget left/)).toBeVisible();
  await expect(dashboard.budget(CHECKOUT)).toContainText('%');
});

test('pages that have numbers keep them with their time when Prometheus stops, until it is back', async ({
  browse,
  demo,
}) => {
  const list = new ListPage(await browse('editor'));
  const slo = new SloPage(await browse('editor'));
  const dashboard = new DashboardPage(await browse('editor'));
  await Promise.all([
    list.open('?refresh=5s'),
    slo.open('checkout-requests', '?refresh=5s'),
    dashboard.open('?refresh=5s'),
  ]);
  await expect(list.cell(CHECKOUT, 'budget')).toContainText('%');
  await expect(slo.budget).toContainText('%');
  await expect(dashboard.budget(CHECKOUT)).toContainText('%');

  await demo.stopPrometheus();
  for (const { page } of [list, slo]) {
    await expect(page.getByText(/^These numbers are of /).first()).toBeVisible();
    await expect(page.getByText(COULD_NOT_READ).first()).toBeVisible();
  }
  await expect(dashboard.budget(CHECKOUT)).toHaveAccessibleName(new RegExp(COULD_NOT_READ));
  await expect(list.cell(CHECKOUT, 'budget')).toContainText('%');
  await expect(slo.budget).toContainText('%');
  await expect(dashboard.budget(CHECKOUT)).toContainText('%');

  await demo.startPrometheus();
  for (const { page } of [list, slo]) {
    await expect(page.getByText(/^These numbers are of /)).toHaveCount(0);
  }
  await expect(dashboard.budget(CHECKOUT)).not.toHaveAccessibleName(new RegExp(COULD_NOT_READ));
});
