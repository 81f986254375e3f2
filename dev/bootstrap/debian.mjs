import { existsSync } from 'node:fs';
import { run, which } from './command.mjs';
import { say } from './say.mjs';

const APT_TIMEOUT_MS = 600_000;
const SHORT_TIMEOUT_MS = 30_000;
/** Debian asks this program whether a package may start its service; 101 is no. */
const POLICY = '/usr/sbin/policy-rc.d';
const FORBID_SERVICES = `printf '#!/bin/sh\\nexit 101\\n' > ${POLICY} && chmod 755 ${POLICY}`;

/** Packages that bring a service of the same name, which is enabled at once. */
const SERVICES = new Set(['prometheus', 'prometheus-alertmanager', 'victoria-metrics']);

/** How to become root for apt: directly, by `sudo -n`, or not at all. */
async function rootPrefix() {
  if (process.getuid?.() === 0) {
    return [];
  }
  const sudo = which('sudo') && (await run('sudo', ['-n', 'true'], { timeoutMs: SHORT_TIMEOUT_MS }));
  return sudo?.code === 0 ? ['sudo', '-n'] : undefined;
}

/** Does `work` while no package may start a service, and leaves the machine's own policy as it was. */
async function withoutServices(asRoot, work) {
  if (existsSync(POLICY)) {
    return work();
  }
  await asRoot(['sh', '-c', FORBID_SERVICES], SHORT_TIMEOUT_MS);
  try {
    return await work();
  } finally {
    await asRoot(['rm', '-f', POLICY], SHORT_TIMEOUT_MS);
  }
}

/**
 * Installs Debian packages and answers whether it could. Packages with services neither start nor enable them: what the
 * demo needs it starts itself, on ports of its own.
 */
export async function installDebianPackages(packages) {
  const prefix = which('apt-get') ? await rootPrefix() : undefined;
  if (prefix === undefined) {
    return false;
  }
  const asRoot = (words, timeoutMs, what) => {
    const [program, ...args] = [...prefix, ...words];
    return run(program, args, { timeoutMs, tick: () => what && say(`${what} is still running`) });
  };
  const apt = async (...args) => {
    const what = `apt-get ${args.join(' ')}`;
    say(what);
    const words = ['env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get', '-q', '-o', 'DPkg::Lock::Timeout=120', ...args];
    const { code, output } = await asRoot(words, APT_TIMEOUT_MS, what);
    if (code !== 0) {
      say(`${what} failed:\n${output.slice(-2000)}`);
    }
    return code === 0;
  };
  const installed =
    (await apt('update')) &&
    (await withoutServices(asRoot, () => apt('install', '-y', '--no-install-recommends', ...packages)));
  const services = packages.filter((name) => SERVICES.has(name));
  if (installed && services.length > 0 && existsSync('/run/systemd/system')) {
    await asRoot(['systemctl', 'disable', ...services], SHORT_TIMEOUT_MS);
  }
  return installed;
}
