import { sloStatus, type SloStatus } from '../../src/analysis/status';
import type { Slo } from '../../src/slo/slo';
import { instant } from '../../src/slo/units';
import { measureSlos } from '../../src/state/measure/measureSlos';
import type { Reading } from '../../src/state/measure/collected';
import { askingClient } from './askingClient';

export interface Answered {
  readonly reading: Reading;
  readonly status: SloStatus;
}

/** Some SLOs measured as pages, panels and editor do, and how many requests that took. */
export async function measured(
  url: string,
  slos: readonly Slo[],
  now: number
): Promise<{ readonly answers: readonly Answered[]; readonly requests: number }> {
  const { client, asked } = askingClient(url);
  const answers = new Map<string, Answered>();
  await new Promise<void>((resolve, reject) => {
    measureSlos(
      { prometheus: () => client },
      {
        uid: 'prom',
        now: instant(now),
        requests: slos.map((slo) => ({ slo })),
        priority: () => 'visible',
        signal: new AbortController().signal,
        onMeasured: (id, result) => {
          const slo = slos.find((one) => one.id === id);
          if (!result.ok || slo === undefined) {
            reject(result.ok ? new Error(`${id} was not asked for.`) : result.error);
            return;
          }
          answers.set(id, { reading: result.value, status: sloStatus(slo, result.value) });
          if (answers.size === slos.length) {
            resolve();
          }
        },
      }
    ).catch(reject);
  });
  return { answers: slos.flatMap(({ id }) => answers.get(id) ?? []), requests: asked.length };
}
