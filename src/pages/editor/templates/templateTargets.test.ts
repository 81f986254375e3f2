import { fitTemplates } from './fitTemplates';
import { templateTargets } from './templateTargets';

const PLAIN = 'http_request_duration_seconds_bucket';
const OTEL = 'http_server_request_duration_seconds_bucket';

const fitted = (...names: string[]) => {
  const found = fitTemplates(names).find(({ template }) => template.id === 'latency-300ms');
  if (found === undefined) {
    throw new Error('no such template');
  }
  return found;
};

const source = (jobs: Readonly<Record<string, readonly string[]>>) => ({
  metricNames: async () => [],
  labelNames: async (metric: string | undefined) => ['job', `label_of_${metric}`],
  labelValues: async (_: string, metric: string | undefined) => jobs[metric ?? ''] ?? [],
});

it('offers each job with the metric that it reports', async () => {
  const targets = await templateTargets(
    source({ [PLAIN]: ['checkout'], [OTEL]: ['checkout', 'search'] }),
    fitted(OTEL, PLAIN)
  );
  expect(targets).toEqual([
    { metric: PLAIN, labels: ['job', `label_of_${PLAIN}`], job: 'checkout' },
    { metric: OTEL, labels: ['job', `label_of_${OTEL}`], job: 'search' },
  ]);
});

it('without jobs takes the best metric whole', async () => {
  expect(await templateTargets(source({}), fitted(OTEL, PLAIN))).toEqual([
    { metric: PLAIN, labels: ['job', `label_of_${PLAIN}`] },
  ]);
});

test.each([
  ['nothing fits', [], PLAIN],
  ['nobody can be asked', [OTEL], OTEL],
])('%s: the metric stands by itself', async (_, names, metric) => {
  expect(await templateTargets(undefined, fitted(...names))).toEqual([{ metric, labels: [] }]);
});

it('goes on where labels cannot be had', async () => {
  const refused = { ...source({ [PLAIN]: ['checkout'] }), labelNames: () => Promise.reject(new Error('no access')) };
  expect(await templateTargets(refused, fitted(PLAIN))).toEqual([{ metric: PLAIN, labels: [], job: 'checkout' }]);
});
