import { gatewayError } from '../../grafana/gatewayError';
import type { PrometheusClient } from '../../grafana/prometheus/prometheusClient';
import { recurring } from '../../slo/exclusions/exclusions.fixture';
import { err, ok } from '../../slo/result';
import type { Slo } from '../../slo/slo';
import { DAY, seconds } from '../../slo/units';
import { createMemoryGateway } from '../testing/memoryGateway.fixture';
import { NOW } from '../testing/renderState.fixture';
import { requestSlo } from '../testing/slo.fixture';
import { alignedNow } from './alignedNow';
import { measureSlos } from './measureSlos';

const BACKED_UP = requestSlo('backed-up', { exclusions: [recurring({}, '2026-01-01T02:00')] });
const WRONG = requestSlo('wrong');
const QUARTERLY = requestSlo('quarterly', {
  objective: { ...WRONG.objective, window: { kind: 'rolling', length: seconds(90 * DAY) } },
});

/** The requests for buckets, where the data source refuses those about one job and lets the others time out. */
async function bucketsAsked(slos: readonly Slo[]): Promise<readonly string[]> {
  const asked: string[] = [];
  const client: PrometheusClient = {
    ...createMemoryGateway().prometheus('prom'),
    query: async () => ok({ value: [], warnings: [] }),
    queryRange: async ({ expr }) => {
      asked.push(expr);
      return err(gatewayError(expr.includes('wrong') ? 'bad-query' : 'timeout', 'No.'));
    },
  };
  await measureSlos(
    { prometheus: () => client },
    {
      uid: 'prom',
      now: alignedNow(NOW),
      requests: slos.map((slo) => ({ slo })),
      priority: () => 'visible',
      signal: new AbortController().signal,
      onMeasured: () => undefined,
    }
  );
  return asked;
}

it('beside a wrong query, buckets leave out the same times as alone, whatever windows the others have', async () => {
  const [alone] = await bucketsAsked([BACKED_UP]);
  const beside = await bucketsAsked([BACKED_UP, WRONG, QUARTERLY]);
  expect(alone).toContain('time() == bool');
  expect(beside.filter((text) => text.includes('backed-up') && !text.includes('wrong'))).toEqual([alone]);
});
