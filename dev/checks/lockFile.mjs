import { readFileSync } from 'node:fs';

/**
 * The lock file must install everywhere: every optional dependency that a package names has an entry (npm forgets those
 * of other systems when a registry lacks them), and no entry names the registry it came from.
 */
const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8'));
const problems = [];

function has(parent, name) {
  for (let path = parent; ; path = path.slice(0, Math.max(0, path.lastIndexOf('/node_modules/')))) {
    if (packages[`${path === '' ? '' : `${path}/`}node_modules/${name}`]) {
      return true;
    }
    if (path === '') {
      return false;
    }
    if (!path.includes('/node_modules/')) {
      path = '';
      return Boolean(packages[`node_modules/${name}`]);
    }
  }
}

for (const [path, entry] of Object.entries(packages)) {
  for (const name of Object.keys(entry.optionalDependencies ?? {})) {
    if (!has(path, name)) {
      problems.push(`${path || 'package.json'} names ${name}, which the lock file lacks`);
    }
  }
  if (/^https?:/.test(entry.resolved ?? '')) {
    problems.push(`${path} is tied to ${new URL(entry.resolved).host}`);
  }
}
problems.forEach((problem) => console.log(problem));
console.log(`${Object.keys(packages).length} packages, ${problems.length} problems`);
process.exitCode = problems.length > 0 ? 1 : 0;
