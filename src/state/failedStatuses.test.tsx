import { gatewayError } from '../grafana/gatewayError';
import type { Slo } from '../slo/slo';
import { useSloStatuses } from './useSloStatuses';
import { createMemoryGateway } from './testing/memoryGateway.fixture';
import { createState, pass, renderState } from './testing/renderState.fixture';
import { requests, requestSlo } from './testing/slo.fixture';
import { idsOf, jobs, start } from './testing/statuses.fixture';

beforeEach(() => void jest.useFakeTimers());
afterEach(() => void jest.useRealTimers());

describe('what cannot be measured says why', () => {
  test.each<[string, Partial<Slo>, object]>([
    [
      'a data source that is not there',
      { datasource: 'gone' },
      { kind: 'not-found', detail: 'There is no Prometheus data source with the uid “gone”, or you may not see it.' },
    ],
  ])('%s', async (_, more, problem) => {
    const slos = [requestSlo('a', more), requestSlo('b')];
    const { of, prometheus } = start({ slos, visible: idsOf(slos) });
    await pass();
    expect(of('a')).toMatchObject({ kind: 'failed', problem });
    expect(of('b')?.kind).toBe('loaded');
    expect(prometheus.asked.some((text) => text.includes('job="a"'))).toBe(false);
  });

  it('a default data source that nobody knows, for the catalogue cannot be read', async () => {
    const gateway = createMemoryGateway();
    gateway.readFailure = gatewayError('unavailable', 'down');
    gateway.prometheus('prom').counters = requests('b', 1, 0);
    const slos = [requestSlo('a'), requestSlo('b', { datasource: 'prom' })];
    const { result } = renderState(createState(gateway), () => useSloStatuses(slos, []), undefined);
    await pass();
    expect(slos.map(({ id }) => result.current.statuses.get(id))).toMatchObject([
      { kind: 'failed', problem: { title: 'Could not read the SLOs', detail: 'down' } },
      { kind: 'loaded' },
    ]);
  });

  it('no data source at all', async () => {
    const { gateway, of, rerender } = start({ slos: [], visible: [] });
    gateway.sources = [];
    const slos = [requestSlo('a')];
    rerender({ slos, visible: idsOf(slos) });
    await pass();
    expect(of('a')).toMatchObject({ kind: 'failed', problem: { title: 'No data source' } });
  });

  it('an SLO that cannot be compiled fails alone, in the words of its issue', async () => {
    const broken = requestSlo('a', { sli: { ...requestSlo('a').sli, total: 'sum(up' } as Slo['sli'] });
    const slos = [broken, requestSlo('b')];
    const { of } = start({ slos, visible: idsOf(slos) });
    await pass();
    expect(of('a')).toMatchObject({ kind: 'failed', problem: { kind: 'bad-query' } });
    expect(of('b')?.kind).toBe('loaded');
  });

  test.each([
    [
      'forbidden',
      'Sign in, or ask an administrator for the permission “datasources:query” and for valid credentials of this data source.',
    ],
    ['unavailable', 'Check that the data source is running and that Grafana can reach it.'],
    [
      'undecodable',
      'Check the address in the settings of the data source: something else answered in its place, for example a login page.',
    ],
  ] as const)('%s, with the time of the next try', async (kind, remedy) => {
    const slos = jobs(3);
    const failing = start({ slos, visible: idsOf(slos) });
    failing.prometheus.fault = () => gatewayError(kind, 'the words of the server');
    await pass();
    expect(failing.of('job-000')).toEqual({
      kind: 'failed',
      problem: { kind, title: 'Could not read the numbers', detail: 'the words of the server', remedy },
      retryAt: expect.any(Number),
    });
    expect(failing.prometheus.asked).toHaveLength(2);
  });
});

describe('one wrong SLO leaves the others alone', () => {
  it('a refused request is asked again in halves, until the wrong one stands alone', async () => {
    const slos = jobs(16).map((slo, i) => (i === 5 ? { ...slo, sli: requestSlo('wrong').sli } : slo));
    const { of, prometheus } = start(
      { slos, visible: idsOf(slos) },
      jobs(16).flatMap(({ service }) => requests(service, 10, 0))
    );
    prometheus.fault = ({ text }) =>
      text.includes('wrong') ? gatewayError('bad-query', 'found duplicate series') : undefined;
    await pass();
    const kinds = slos.map(({ id }) => of(id)?.kind);
    expect(kinds).toEqual(slos.map((_, i) => (i === 5 ? 'failed' : 'loaded')));
    expect(of(slos[5]?.id ?? '')).toMatchObject({ problem: { kind: 'bad-query', detail: 'found duplicate series' } });
  });

  it('a request that is too large is asked again in parts', async () => {
    const slos = jobs(8);
    const { of, prometheus } = start({ slos, visible: idsOf(slos) });
    prometheus.fault = ({ text }) => (text.length > 1500 ? gatewayError('too-large', 'too many samples') : undefined);
    await pass();
    expect(slos.map(({ id }) => of(id)?.kind)).toEqual(slos.map(() => 'loaded'));
  });

  it('an SLO that is too large by itself fails with the words of the server', async () => {
    const slos = jobs(1);
    const { of, prometheus } = start({ slos, visible: idsOf(slos) });
    prometheus.fault = ({ text }) =>
      text.includes('[30d]') ? gatewayError('too-large', 'too many samples') : undefined;
    await pass();
    expect(of('job-000')).toMatchObject({ kind: 'failed', problem: { kind: 'too-large', detail: 'too many samples' } });
  });

  test.each([
    ['too-large', 422, 2 * (1 + 2 + 4 + 8)],
    ['timeout', 504, 2 * (1 + 2)],
    ['timeout', undefined, 2],
  ] as const)(
    'where all is refused as %s (%s), nobody is asked for each window of each SLO',
    async (kind, status, requests) => {
      const slos = jobs(20);
      const { of, prometheus } = start({ slos, visible: idsOf(slos) });
      prometheus.fault = () => gatewayError(kind, 'no', status === undefined ? {} : { status });
      await pass();
      expect(slos.map(({ id }) => of(id)?.kind)).toEqual(slos.map(() => 'failed'));
      expect(prometheus.asked.length).toBeLessThanOrEqual(requests);
    }
  );

  it('an answer that nobody foresaw is a failure, not an endless wait', async () => {
    const slos = jobs(1);
    const { of, prometheus } = start({ slos, visible: idsOf(slos) });
    prometheus.fault = () => {
      throw new Error('a bug');
    };
    await pass();
    expect(of('job-000')).toMatchObject({
      kind: 'failed',
      problem: { kind: 'undecodable', detail: 'The answer could not be read: Error: a bug' },
    });
  });
});
