import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { run, which } from './command.mjs';
import { say } from './say.mjs';

const APT_TIMEOUT_MS = 600_000;
const POLICY = '/usr/sbin/policy-rc.d';
let updated = false;

/** How to become root for apt: directly, by `sudo -n`, or not at all. */
async function rootPrefix() {
  if (process.getuid?.() === 0) {
    return [];
  }
  const sudo = which('sudo') && (await run('sudo', ['-n', 'true'], { timeoutMs: 10_000 }));
  return sudo?.code === 0 ? ['sudo', '-n'] : undefined;
}

/**
 * Installs Debian packages and answers whether it could. Packages with services do not start them: what the demo needs
 * it starts itself, on ports of its own.
 */
export async function installDebianPackages(packages) {
  const prefix = which('apt-get') ? await rootPrefix() : undefined;
  if (prefix === undefined) {
    return false;
  }
  const apt = (...args) => {
    const [program, ...rest] = [...prefix, 'apt-get', ...args];
    return run(program, rest, { timeoutMs: APT_TIMEOUT_MS, env: { DEBIAN_FRONTEND: 'noninteractive' } });
  };
  if (!updated) {
    say('apt-get update');
    updated = (await apt('update', '-q')).code === 0;
  }
  say(`apt-get install ${packages.join(' ')}`);
  const mayKeepServicesDown = prefix.length === 0 && !existsSync(POLICY);
  if (mayKeepServicesDown) {
    writeFileSync(POLICY, '#!/bin/sh\nexit 101\n', { mode: 0o755 });
  }
  const { code, output } = await apt('install', '-y', '-q', '--no-install-recommends', ...packages);
  if (mayKeepServicesDown) {
    rmSync(POLICY);
  }
  if (code !== 0) {
    say(`apt-get failed:\n${output.slice(-2000)}`);
  }
  return code === 0;
}
