const started = Date.now();

/** Prints a line with the time since the start: `[bootstrap] 12.3 s npm ci`. */
export function say(text) {
  process.stdout.write(`[bootstrap] ${((Date.now() - started) / 1000).toFixed(1)} s ${text}\n`);
}
