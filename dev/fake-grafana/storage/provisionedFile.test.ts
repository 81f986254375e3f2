import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readApps } from '../provisioning';
import { add, setUp } from './setUp.fixture';
import { valueOf } from './tabs.fixture';

const DOCS = join(__dirname, '../../../docs');
const APP = 'headroom-slo-app';

/** The file that a page of the docs tells people to provision, in a folder as Grafana reads it. */
function provisionedBy(page: string): string {
  const yaml = /```yaml\n(apiVersion: 1\n[\s\S]*?)```/.exec(readFileSync(join(DOCS, page), 'utf8'))?.[1];
  expect(yaml).toContain(APP);
  const folder = mkdtempSync(join(tmpdir(), 'headroom-docs-'));
  mkdirSync(join(folder, 'plugins'));
  writeFileSync(join(folder, 'plugins/headroom.yaml'), String(yaml));
  return folder;
}

describe.each([
  ['provisioning.md', ['orders-accepted']],
  ['document.md', []],
])('the file of docs/%s', (page, ids) => {
  test('gives a catalogue without issues that nobody can save, with its dollars', async () => {
    const folder = provisionedBy(page);
    const apps = await readApps(folder, {}).finally(() => rmSync(folder, { recursive: true }));
    expect(apps.map(({ type }) => type)).toEqual([APP]);
    const { tab, settle } = setUp(apps[0]?.jsonData);
    const one = tab();
    const stored = valueOf(await settle(one.read()));
    expect([stored.origin, stored.readOnly, stored.issues]).toEqual(['provisioned', 'provisioned', []]);
    expect(stored.catalogue.slos.map(({ id }) => id)).toEqual(ids);
    expect(JSON.stringify(stored.catalogue.slos.map(({ sli }) => sli))).not.toContain('$$');
    expect(await settle(one.save(stored, add('a')))).toEqual({
      ok: false,
      error: { kind: 'read-only', reason: 'provisioned' },
    });
  });
});

test('the file of provisioning/ leaves what is stored alone', async () => {
  const apps = await readApps(join(DOCS, '../provisioning'), {});
  expect(apps.map(({ type, jsonData }) => [type, jsonData])).toEqual([[APP, undefined]]);
});
