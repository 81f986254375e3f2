import { serialize } from '../../src/promql/serialize';
import { events, sloOf } from '../../src/queries/slos.fixture';
import { compiledRules } from '../../src/rules/compiledRules.fixture';
import { instant } from '../../src/slo/units';
import { query } from '../prometheus/prometheusApi';
import { type PrometheusServer, startPrometheus } from '../prometheus/prometheusServer';
import { remoteWrite, sample, timeSeries } from '../prometheus/remoteWrite';

jest.setTimeout(120_000);

/** When the alert fired, and then its data went. */
const FIRED = Date.UTC(2026, 4, 30) / 1000;
/** When it fired another time, and then ended. */
const AGAIN = Date.UTC(2026, 4, 31) / 1000;

const burning = compiledRules(sloOf(events('errors_total'))).flatMap(({ interval, rules }) =>
  rules.flatMap((rule) => ('alert' in rule && rule.alert === 'SloBurning' ? [{ interval, rule }] : []))
);

let server: PrometheusServer;

beforeAll(async () => {
  // An instant read sees no sample that is five minutes old, as since Prometheus 3.
  const flags = ['--web.enable-remote-write-receiver', '--query.lookback-delta=299999ms'];
  server = await startPrometheus({ flags });
  await remoteWrite(
    server.url,
    burning.map(({ interval, rule: { labels } }) =>
      timeSeries({ __name__: 'ALERTS', alertname: 'SloBurning', alertstate: 'firing', ...labels }, [
        sample(FIRED, 1),
        sample(AGAIN, 1),
        sample(AGAIN + interval, undefined),
      ])
    )
  );
});

afterAll(async () => {
  await server.stop();
});

test('every tier has a frozen alert', () => {
  expect(burning.map(({ interval, rule }) => [rule.labels['tier'], interval])).toEqual([
    ['page-1h', 60],
    ['page-6h', 300],
    ['ticket-1d', 300],
    ['ticket-3d', 300],
  ]);
});

test.each(burning)(
  '$rule.labels.tier goes on firing at its next evaluation without data',
  async ({ interval, rule }) => {
    const found = await query(server.url, serialize(rule.expr), instant(FIRED + interval));
    expect(found.map(({ value }) => value)).toEqual([-1]);
  }
);

test.each(burning)('$rule.labels.tier that has ended does not begin again', async ({ interval, rule }) => {
  expect(await query(server.url, serialize(rule.expr), instant(AGAIN + 2 * interval))).toEqual([]);
});
