import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type HostReact, packageFolder } from './grafanaLine';
import { iconSvg } from './icons';

const SOURCES = resolve(__dirname, '../../../src');

/** Words of code that are names of icons, too. */
const NO_ICONS = new Set(['line', 'enter', 'paragraph', 'window']);

function texts(folder: string, ending: RegExp): string {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => ending.test(name))
    .map((name) => readFileSync(join(folder, name), 'utf8'))
    .join('\n');
}

/** Names in the type `IconName`, read from its declaration. */
function iconNames(react: HostReact): readonly string[] {
  const file = join(packageFolder(react, '@grafana/data'), 'dist/types/types/icon.d.ts');
  return [...readFileSync(file, 'utf8').matchAll(/^ +'?([\w-]+)'?: boolean;/gm)].map(([, name = '']) => name);
}

const folderOf = (name: string) => (name.startsWith('gf-') ? 'custom' : 'unicons');

it.each<HostReact>(['18', '19'])('draws every icon that the plugin or @grafana/ui names, React %s', async (react) => {
  const code =
    texts(join(packageFolder(react, '@grafana/ui'), 'dist/esm'), /^(?!types).*\.mjs$/) +
    texts(SOURCES, /(?<!\.test)\.tsx?$/);
  const words = new Set([...code.matchAll(/["']([\w-]+)["']/g)].map(([, word]) => word));
  const named = iconNames(react).filter((name) => words.has(name) && !NO_ICONS.has(name));
  expect(named.length).toBeGreaterThan(50);
  const drawn = await Promise.all(
    named.map(
      async (name) =>
        (await iconSvg(react, `${folderOf(name)}/${name}.svg`)) ?? (await iconSvg(react, `mono/${name}.svg`))
    )
  );
  expect(named.filter((_, index) => drawn[index] === undefined)).toEqual([]);
});

it('mirrors an icon that has its counterpart', async () => {
  const left = await iconSvg('18', 'unicons/angle-double-left.svg');
  expect(left).toMatch(/^<svg [^>]*><path transform="scale\(-1 1\) translate\(-24 0\)" d="/);
});

it.each(['unicons/nowhere.svg', '../../package.json', 'unicons/../../../../package.json', 'unicons/', ''])(
  'has no icon at %s',
  async (path) => {
    expect(await iconSvg('18', path)).toBeUndefined();
  }
);
