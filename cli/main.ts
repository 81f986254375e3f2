import { constants } from 'node:os';
import { EXIT } from './exit';
import { run } from './run';

/** A reader that went away (`| head`) has what it wanted; a full disk is for whoever called. */
process.stdout.on('error', ({ code, message }: NodeJS.ErrnoException) => {
  if (code !== 'EPIPE') {
    process.stderr.write(`The output cannot be written: ${message}\n`);
    process.exitCode = EXIT.usage;
  }
});

/** Temporary folders are removed on `exit`, which does not come by itself where a signal ends the process. */
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => process.exit(128 + constants.signals[signal]));
}

const progress = (line: string) => process.stderr.write(`${line}\n`);

void run(process.argv.slice(2), progress).then(({ code, stdout, stderr }) => {
  process.exitCode = code;
  process.stdout.write(stdout);
  process.stderr.write(stderr.map((line) => `${line}\n`).join(''));
});
