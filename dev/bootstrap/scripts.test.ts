import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const ROOT = join(__dirname, '../..');
const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
  readonly scripts: Readonly<Record<string, string>>;
};

/** What a module and its own modules import at once: the names of packages and of Node's modules. */
function importedAtOnce(file: string, seen = new Set<string>()): readonly string[] {
  if (seen.has(file)) {
    return [];
  }
  seen.add(file);
  const names = [...readFileSync(file, 'utf8').matchAll(/^(?:import|export)\s[^;]*?['"]([^'"]+)['"];$/gm)];
  return names.flatMap(([, name = '']) =>
    name.startsWith('.') ? importedAtOnce(join(dirname(file), name), seen) : [name]
  );
}

describe('right after `git clone`, without a package', () => {
  test.each(Object.entries(scripts))('npm run %s starts', (_name, command) => {
    const file = /^node (\S+\.mjs)/.exec(command)?.[1];
    expect(command).toMatch(/^node /);
    const imported = importedAtOnce(join(ROOT, String(file)));
    expect(imported.filter((name) => !name.startsWith('node:'))).toEqual([]);
    expect(imported).toContain('node:crypto'); // the bootstrap's own, by way of its build
  });

  test('a module that imports a package is found', () => {
    expect(importedAtOnce(join(ROOT, 'dev/checks/screenTexts.mjs'))).toContain('typescript');
  });
});
