import { spawn, spawnSync } from 'node:child_process';

/**
 * Runs a program to its end and answers its exit code and the end of its output; output goes on to the terminal when
 * `show` is set. A program that takes longer than `timeoutMs` is ended and counts as failed.
 */
export function run(program, args, { cwd, env, timeoutMs, show = false } = {}) {
  return new Promise((resolve) => {
    const child = spawn(program, args, { cwd, env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    const keep = (chunk) => {
      output = (output + chunk).slice(-20_000);
      if (show) {
        process.stdout.write(chunk);
      }
    };
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    const timer = setTimeout(() => {
      output += `\n${program} was ended after ${timeoutMs / 1000} s.\n`;
      child.kill('SIGKILL');
    }, timeoutMs);
    child.on('error', (cause) => finish(127, `${output}${cause.message}\n`));
    child.on('close', (code) => finish(code ?? 1, output));
    function finish(code, text) {
      clearTimeout(timer);
      resolve({ code, output: text });
    }
  });
}

/** Path of a program, or undefined when it is not installed. */
export function which(...names) {
  for (const name of names) {
    const found = spawnSync('sh', ['-c', `command -v ${name}`], { encoding: 'utf8' });
    if (found.status === 0 && found.stdout.trim() !== '') {
      return found.stdout.trim();
    }
  }
  return undefined;
}
