import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { stringify } from 'yaml';
import { demoCatalogue, expect, test } from '../fixtures';
import { RulesPage } from '../pages/rulesPage';

const ROOT = resolve(__dirname, '../../..');

/** What the command line writes for the SLOs of the demo. */
async function cliOutput(...options: readonly string[]): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'headroom-e2e-'));
  try {
    const file = join(folder, 'slos.yaml');
    await writeFile(file, stringify(demoCatalogue()));
    const command = ['cli/headroom.mjs', 'rules', ...options, file];
    const { stdout } = await promisify(execFile)(process.execPath, command, { cwd: ROOT, maxBuffer: 10_000_000 });
    return stdout;
  } finally {
    await rm(folder, { recursive: true });
  }
}

test('a Viewer sees what runs as it is wanted, what was changed, what was left behind, and what it cannot see', async ({
  browse,
}) => {
  const rules = new RulesPage(await browse('viewer'));
  await rules.open();
  await expect(rules.row('Search answers under 300 ms')).toContainText('As wanted');
  await expect(rules.row('Checkout requests are answered 200')).toContainText('Changed');
  await expect(rules.row('Checkout works in every region')).toContainText('Not seen');
  await expect(rules.row('Front door is up')).toContainText('Not seen');
  await expect(rules.row('Log entries are processed within 5 minutes')).toContainText('Not seen');
  await expect(rules.row('basket-requests')).toContainText('Orphaned');
  await expect(rules.row('Front door is up')).toContainText('samples/s');
  await rules.row('Checkout requests are answered 200').click();
  await expect(rules.groups).toContainText(/Rule 8, SloBurning \(page-1h\), for: \S+ → 0s\./);
  await expect(rules.page.getByText('Installing adds 10, changes 2 and removes 3 of the rule groups')).toBeVisible();
});

test('the files are those of the command line, byte for byte', async ({ browse }) => {
  const rules = new RulesPage(await browse('viewer'));
  await rules.open();
  const downloading = rules.page.waitForEvent('download');
  await rules.button('Download: Rule file').click();
  const download = await downloading;
  expect(download.suggestedFilename()).toBe('slos.rules.yaml');
  const link = ['--grafana-url', await rules.grafanaUrl()];
  expect(await readFile(await download.path(), 'utf8')).toBe(await cliOutput(...link));
  await rules.button('Copy: PrometheusRule resources').click();
  await expect(rules.page.getByText('Copied')).toBeVisible();
  const copied = await rules.page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toBe(await cliOutput('--format', 'prometheusrule', ...link));
});

test('the page is walked through by keyboard', async ({ browse }) => {
  const rules = new RulesPage(await browse('viewer'));
  await rules.open();
  const row = rules.row('basket-requests');
  await row.focus();
  await rules.page.keyboard.press('Enter');
  await expect(row).toHaveAttribute('aria-expanded', 'true');
  await expect(rules.groups).toContainText('basket-requests-events');
  await rules.page.keyboard.press('Enter');
  await expect(rules.groups).toBeHidden();
});
