import { createHash } from 'node:crypto';
import { readdir, readFile, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { build, type Plugin } from 'esbuild';
import { assertInstalled, type HostReact, lineFolder, packageFolder } from './grafanaLine';

const PAGE = resolve(__dirname, '../page');
/** Marks a question that the plugin below asks itself, so that it does not answer it again. */
const ASKED_HERE = Symbol('asked here');
const CACHE = resolve(__dirname, '../../../.cache/host-page');

/**
 * Bundles the host's page with `@grafana/*` and React; answers the folder. Reused while sources and lock stay the same.
 * React 19 is its development build, which says on the console what a plugin does that it no longer bears.
 */
export async function bundlePage(react: HostReact): Promise<string> {
  assertInstalled(react);
  const outdir = join(CACHE, `${await sourceHash()}-react-${react}`);
  if (await stat(join(outdir, 'main.js')).catch(() => undefined)) {
    return outdir;
  }
  await build({
    entryPoints: [join(PAGE, 'main.tsx')],
    outdir,
    bundle: true,
    minify: true,
    format: 'iife',
    platform: 'browser',
    target: 'es2020',
    jsx: 'transform',
    define: { 'process.env.NODE_ENV': react === '19' ? '"development"' : '"production"', global: 'window' },
    loader: { '.svg': 'dataurl', '.woff2': 'dataurl', '.png': 'dataurl' },
    plugins: [grafanaInternals(react), grafanaLine(react)],
    logLevel: 'error',
    mainFields: ['module', 'browser', 'main'],
  });
  return outdir;
}

async function sourceHash(): Promise<string> {
  const hash = createHash('sha256');
  for (const name of (await readdir(PAGE)).sort()) {
    hash.update(await readFile(join(PAGE, name)));
  }
  for (const name of ['bundlePage.ts', 'grafanaLine.ts']) {
    hash.update(await readFile(join(__dirname, name)));
  }
  hash.update(await readFile(resolve(__dirname, '../../../package-lock.json')));
  return hash.digest('hex').slice(0, 16);
}

/**
 * `grafana-internal:<package>/<file>` reaches ESM files that a package does not export, so that what the host sets
 * there (PluginPage, PanelRenderer) is what the plugin reads from the package. The most version-sensitive spot of the host.
 */
const grafanaInternals = (react: HostReact): Plugin => ({
  name: 'grafana-internals',
  setup(builder) {
    builder.onResolve({ filter: /^grafana-internal:/ }, ({ path }) => {
      const [, name, file] = /^grafana-internal:(@grafana\/[^/]+)\/(.+)$/.exec(path) ?? [];
      return { path: join(packageFolder(react, name ?? ''), file ?? '') };
    });
    // Grafana's code editor: 80 MB that the plugin does not use.
    builder.onResolve({ filter: /^(monaco-editor|@monaco-editor\/react)/ }, ({ path }) => ({
      path,
      namespace: 'left-out',
    }));
    builder.onLoad({ filter: /.*/, namespace: 'left-out' }, () => ({ contents: 'module.exports = {};' }));
  },
});

/**
 * What the page imports, and React for everybody, comes from the folder of the line: libraries that both lines of
 * Grafana have are installed once, beside React 18.
 */
const grafanaLine = (react: HostReact): Plugin => ({
  name: 'grafana-line',
  setup(builder) {
    builder.onResolve({ filter: /^[@a-z]/ }, ({ path, kind, importer, pluginData }) => {
      const isAsked = pluginData === ASKED_HERE;
      const isOfLine = importer.startsWith(PAGE) || /^react(-dom)?(\/|$)/.test(path);
      return isOfLine && !isAsked
        ? builder.resolve(path, { kind, resolveDir: lineFolder(react), pluginData: ASKED_HERE })
        : undefined;
    });
  },
});
