import { readReact } from '../host/server/grafanaLine';
import { startDemo } from './startDemo';

/** Entry of `npm run demo`, started by `run.mjs` once everything is there: `main.ts <prometheus> <promtool>`. */
async function main(): Promise<void> {
  const started = Date.now();
  const say = (line: string) =>
    process.stdout.write(`[demo] ${((Date.now() - started) / 1000).toFixed(1)} s ${line}\n`);
  const [prometheus = 'prometheus', promtool = 'promtool'] = process.argv.slice(2);
  const react = readReact(process.env['HEADROOM_REACT']);
  const demo = await startDemo({ prometheus, promtool, port: Number(process.env['PORT'] ?? 3000), react, say });
  say('ready');
  process.stdout.write(`
  Headroom        ${demo.url}
  Break something ${demo.faultsUrl}
  Prometheus      ${demo.prometheusUrl}

Try: open an SLO, break its service, and watch its budget burn. Changes to SLOs last until the demo stops. Ctrl-C ends it.
`);
  const end = () => {
    process.stdout.write('\n[demo] stopping\n');
    demo.stop().then(
      () => process.exit(0),
      (cause: unknown) => {
        process.stderr.write(`${String(cause)}\n`);
        process.exit(1);
      }
    );
  };
  process.once('SIGINT', end);
  process.once('SIGTERM', end);
}

main().catch((cause: unknown) => {
  process.stderr.write(`[demo] ${cause instanceof Error ? cause.message : String(cause)}\n`);
  process.exitCode = 1;
});
