import { run } from './run';

void run(process.argv.slice(2)).then(({ code, stdout, stderr }) => {
  process.stdout.write(stdout);
  process.stderr.write(stderr.map((line) => `${line}\n`).join(''));
  process.exitCode = code;
});
