import '../../src/promql/readText';
import { writeFile } from 'node:fs/promises';
import { alertHistory } from '../../tests/rules/alertHistory';
import { ALERT_SCENARIOS } from '../../tests/rules/alertScenarios';
import { comparedRules, INTERVAL, seriesOf } from './incidents';
import { type Outcome, PAGE, page } from './page';

async function main(): Promise<void> {
  const outcomes: Outcome[] = [];
  for (const scenario of ALERT_SCENARIOS) {
    const times = { interval: INTERVAL, duration: scenario.duration };
    outcomes.push({ scenario, history: await alertHistory(comparedRules(), seriesOf(scenario), times) });
    process.stdout.write(`${scenario.sentence}\n`);
  }
  await writeFile(PAGE, page(outcomes));
  process.stdout.write(`wrote ${PAGE}\n`);
}

main().catch((cause: unknown) => {
  process.stderr.write(`${cause instanceof Error ? (cause.stack ?? cause.message) : String(cause)}\n`);
  process.exitCode = 1;
});
