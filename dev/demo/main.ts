import { once } from 'node:events';
import { readReact } from '../host/server/grafanaLine';
import { startDemo } from './startDemo';

/** Entry of `npm run demo`, started by `run.mjs` once everything is there: `main.ts <prometheus> <promtool>`. */
async function main(): Promise<void> {
  const stopping = new AbortController();
  const stop = () => {
    if (!stopping.signal.aborted) {
      process.stdout.write('\n[demo] stopping\n');
      stopping.abort();
    }
  };
  // Before anything is started: also half a demo has to be cleared away.
  // Ctrl-C comes twice, from the terminal and from `run.mjs`.
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
  try {
    await run(stopping.signal);
  } catch (cause) {
    if (!stopping.signal.aborted) {
      throw cause;
    }
  }
  process.exit(0);
}

/** Starts the demo, says where it is, and stops it when the signal is aborted. */
async function run(signal: AbortSignal): Promise<void> {
  const started = Date.now();
  const say = (line: string) =>
    process.stdout.write(`[demo] ${((Date.now() - started) / 1000).toFixed(1)} s ${line}\n`);
  const [prometheus = 'prometheus', promtool = 'promtool'] = process.argv.slice(2);
  const react = readReact(process.env['HEADROOM_REACT']);
  const port = Number(process.env['PORT'] ?? 3000);
  const demo = await startDemo({ prometheus, promtool, port, react, say, signal });
  say('ready');
  process.stdout.write(`
  Headroom        ${demo.url}
  Break something ${demo.faultsUrl}
  Prometheus      ${demo.prometheusUrl}
  Its rules       ${demo.ruleFile}, read anew by: curl -X POST ${demo.prometheusUrl}/-/reload

Try: open an SLO, break its service, and watch its budget burn. Changes to SLOs last until the demo stops. Ctrl-C ends it.
`);
  if (!signal.aborted) {
    await once(signal, 'abort');
  }
  await demo.stop();
}

main().catch((cause: unknown) => {
  process.stderr.write(`[demo] ${cause instanceof Error ? cause.message : String(cause)}\n`);
  process.exit(1);
});
