import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A folder of its own for each test, which is gone afterwards. */
export function temporaryFolder() {
  let folder = '';
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'headroom-cli-'));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));
  return {
    path: (...below: readonly string[]) => join(folder, ...below),
    file: async (name: string, text: string) => {
      await writeFile(join(folder, name), text);
      return join(folder, name);
    },
  };
}

/** A catalogue with these entries, each on a line of its own from the fourth on. */
export function document(...entries: readonly string[]): string {
  return ['apiVersion: headroom/v1', 'kind: SloCatalogue', 'slos:', ...entries, ''].join('\n');
}

export function slo(id: string, { target = '99.9', bad = 'x_failed_total' } = {}): string {
  return `  - { id: ${id}, title: T, service: s, sli: { events: { bad: ${bad}, total: x_total } }, objective: { target: ${target} } }`;
}
