import '../../src/promql/readText';
import { copiesCheck } from '../../src/queries/copies';
import { SLIS, sloOf } from '../../src/queries/slos.fixture';
import { instant } from '../../src/slo/units';
import type { History } from '../prometheus/openMetrics';
import { query } from '../prometheus/prometheusApi';
import { type PrometheusServer, startPrometheus } from '../prometheus/prometheusServer';

const END = Date.UTC(2026, 5, 1, 12) / 1000;

function requests(labels: Record<string, string>): History {
  return {
    metric: 'http_requests_total',
    labels: { code: '200', ...labels },
    points: Array.from({ length: 10 }, (_, i) => [END - (9 - i) * 60, i] as const),
  };
}

let server: PrometheusServer;

beforeAll(async () => {
  server = await startPrometheus({
    histories: [
      requests({ job: 'single', instance: 'a' }),
      requests({ job: 'single', instance: 'b' }),
      requests({ job: 'apart', instance: 'a', replica: 'a' }),
      requests({ job: 'apart', instance: 'b', replica: 'b' }),
      ...['a', 'b', 'c'].map((replica) => requests({ job: 'triple', instance: 'a', prometheus_replica: replica })),
    ],
  });
}, 30_000);

afterAll(() => server.stop());

test.each([
  ['two instances', 'single', undefined],
  ['instances that are told apart without the label, too', 'apart', undefined],
  ['three copies of one instance', 'triple', { label: 'prometheus_replica', count: 3 }],
  ['nothing', 'none', undefined],
])('a real Prometheus says of %s how often each series is there', async (_, job, copies) => {
  const check = copiesCheck(sloOf(SLIS.bad(job)));
  expect(check?.read(await query(server.url, check.expr, instant(END)))).toEqual(copies);
});
