/** Entries in which Node looks for a package, nearest first: below the package that names it, then below each above it. */
function* places(path, name) {
  let folder = path;
  while (folder !== '') {
    yield `${folder}/node_modules/${name}`;
    folder = folder.slice(0, Math.max(0, folder.lastIndexOf('/node_modules/')));
  }
  yield `node_modules/${name}`;
}

/**
 * What is wrong with the `packages` of a lock file: an optional dependency without an entry (npm forgets those of other
 * systems when a registry lacks them, and then `npm ci` fails there), or an entry that names the registry it came from.
 */
export function lockProblems(packages) {
  return Object.entries(packages).flatMap(([path, entry]) => [
    ...Object.keys(entry.optionalDependencies ?? {})
      .filter((name) => ![...places(path, name)].some((place) => place in packages))
      .map((name) => `${path || 'package.json'} names ${name}, which the lock file lacks`),
    ...(/^https?:/.test(entry.resolved ?? '') ? [`${path} is tied to ${new URL(entry.resolved).host}`] : []),
  ]);
}
