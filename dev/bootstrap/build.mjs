import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { run } from './command.mjs';
import { say } from './say.mjs';

const BUILD_TIMEOUT_MS = 600_000;
const SOURCES = [
  'src',
  '.config',
  'webpack.config.ts',
  'tsconfig.json',
  'package.json',
  'package-lock.json',
  'README.md',
  'CHANGELOG.md',
  'LICENSE',
];

function files(path) {
  const entries = (() => {
    try {
      return readdirSync(path, { withFileTypes: true });
    } catch (cause) {
      if (cause.code === 'ENOTDIR') {
        return undefined;
      }
      throw cause;
    }
  })();
  if (entries === undefined) {
    return [path];
  }
  return entries.sort((a, b) => (a.name < b.name ? -1 : 1)).flatMap((entry) => files(join(path, entry.name)));
}

function sourceHash(root) {
  const hash = createHash('sha256');
  for (const file of SOURCES.filter((name) => existsSync(join(root, name))).flatMap((name) =>
    files(join(root, name))
  )) {
    if (!/\.(test|fixture)\.tsx?$/.test(file)) {
      hash.update(file.slice(root.length)).update(readFileSync(file));
    }
  }
  return hash.digest('hex');
}

/** Builds `dist` when its sources changed since the last build. */
export async function ensureBuild(root) {
  const stamp = join(root, 'dist/.headroom-sources');
  const hash = sourceHash(root);
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === hash) {
    return;
  }
  say('building dist');
  const { code, output } = await run('npm', ['run', '--silent', 'build'], {
    cwd: root,
    timeoutMs: BUILD_TIMEOUT_MS,
    tick: () => say('the build is still running'),
  });
  if (code !== 0) {
    throw new Error(`The build failed:\n${output}`);
  }
  writeFileSync(stamp, hash);
  say('dist is built');
}
