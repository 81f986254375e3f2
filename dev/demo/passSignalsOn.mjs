/**
 * Passes on what ends a program to the one that it has started. A terminal sends Ctrl-C to both; npm, a shell in the
 * background and whoever knows one process id send it to the first alone. The child has to take a second signal well.
 *
 * @param {import('node:child_process').ChildProcess} child
 */
export function passSignalsOn(child) {
  for (const signal of ['SIGINT', 'SIGTERM']) {
    process.on(signal, () => child.kill(signal));
  }
}
