import { createHash } from 'node:crypto';
import { readdir, readFile, stat } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { build, type Plugin } from 'esbuild';

const PAGE = resolve(__dirname, '../page');
const CACHE = resolve(__dirname, '../../../.cache/host-page');

/** Bundles the host's page with `@grafana/*` and React; answers the folder. Reused while sources and lock stay the same. */
export async function bundlePage(): Promise<string> {
  const outdir = join(CACHE, await sourceHash());
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
    define: { 'process.env.NODE_ENV': '"production"', global: 'window' },
    loader: { '.svg': 'dataurl', '.woff2': 'dataurl', '.png': 'dataurl' },
    plugins: [grafanaInternals],
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
  hash.update(await readFile(__filename));
  hash.update(await readFile(resolve(__dirname, '../../../package-lock.json')));
  return hash.digest('hex').slice(0, 16);
}

/**
 * `grafana-internal:<package>/<file>` reaches ESM files that a package does not export, so that what the host sets
 * there (PluginPage, PanelRenderer) is what the plugin reads from the package. The most version-sensitive spot of the host.
 */
const grafanaInternals: Plugin = {
  name: 'grafana-internals',
  setup(builder) {
    builder.onResolve({ filter: /^grafana-internal:/ }, ({ path }) => {
      const [, name, file] = /^grafana-internal:(@grafana\/[^/]+)\/(.+)$/.exec(path) ?? [];
      return { path: join(dirname(require.resolve(`${name}/package.json`)), file ?? '') };
    });
    // Grafana's code editor: 80 MB that the plugin does not use.
    builder.onResolve({ filter: /^(monaco-editor|@monaco-editor\/react)/ }, ({ path }) => ({
      path,
      namespace: 'left-out',
    }));
    builder.onLoad({ filter: /.*/, namespace: 'left-out' }, () => ({ contents: 'module.exports = {};' }));
  },
};
