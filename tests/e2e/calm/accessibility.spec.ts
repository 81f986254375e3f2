import { AxeBuilder } from '@axe-core/playwright';
import { type Locator, type Page } from '@playwright/test';
import { expect, type Person, test } from '../fixtures';
import { DashboardPage } from '../pages/dashboardPage';
import { EditorPage } from '../pages/editorPage';
import { ListPage } from '../pages/listPage';
import { RulesPage } from '../pages/rulesPage';
import { SettingsPage } from '../pages/settingsPage';
import { SloPage } from '../pages/sloPage';

const CHECKOUT = 'Checkout requests are answered 200';

interface View {
  readonly name: string;
  /** Opens it and waits until its numbers are there. */
  readonly open: (person: Person) => Promise<void>;
}

async function shown(opening: Promise<void>, ...last: readonly Locator[]): Promise<void> {
  await opening;
  for (const locator of last) {
    await expect(locator).toBeVisible();
  }
}

const views: readonly View[] = [
  {
    name: 'list',
    open: (person) => {
      const list = new ListPage(person);
      return shown(list.open(), list.row(CHECKOUT).getByText('%').last());
    },
  },
  {
    name: 'SLO page',
    open: (person) => {
      const slo = new SloPage(person);
      return shown(slo.open('checkout-requests'), slo.budget, slo.evidence);
    },
  },
  {
    name: 'editor',
    open: async (person) => {
      const editor = new EditorPage(person);
      await shown(editor.openEdit('checkout-requests'), editor.preview.getByText(/of the budget left/));
      await editor.addExclusion.click();
      await editor.pick('Again and again');
      await expect(editor.exclusion(1).getByLabel(/^First begins/)).toBeVisible();
    },
  },
  {
    name: 'new SLO',
    open: (person) => {
      const editor = new EditorPage(person);
      return shown(editor.openNew(), editor.template('99.9 % uptime in a month'));
    },
  },
  {
    name: 'settings',
    open: (person) => {
      const settings = new SettingsPage(person);
      return shown(settings.open(), settings.section('Import'));
    },
  },
  {
    name: 'rules',
    open: async (person) => {
      const rules = new RulesPage(person);
      await shown(rules.open(), rules.row('Front door is up').getByText('samples/s'));
      await rules.row('Checkout requests are answered 200').click();
      await expect(rules.groups).toBeVisible();
    },
  },
  {
    name: 'dashboard',
    open: (person) => {
      const dashboard = new DashboardPage(person);
      return shown(dashboard.open(), dashboard.budget(CHECKOUT));
    },
  },
];

/** Serious and critical violations inside the page's main part: navigation round it belongs to Grafana. */
async function violations(page: Page): Promise<readonly string[]> {
  const results = await new AxeBuilder({ page })
    .include('main')
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'])
    .analyze();
  expect(results.passes.length, 'rules that found something to check').toBeGreaterThan(8);
  return results.violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 200)}`));
}

for (const theme of ['dark', 'light'] as const) {
  for (const view of views) {
    test(`${view.name}, ${theme}: no serious violation of WCAG 2.1 AA`, async ({ browse }) => {
      const person = await browse('editor', { theme });
      await view.open(person);
      expect(await violations(person.page)).toEqual([]);
    });
  }
}

for (const view of views) {
  test(`${view.name} needs no sideways scrolling at 380 px`, async ({ browse }) => {
    const person = await browse('editor', { width: 380, height: 800 });
    await view.open(person);
    await expect
      .poll(() => person.page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth))
      .toBeLessThanOrEqual(0);
  });
}
