import '../../promql/readText';
import { SLIS, sloOf } from '../../queries/slos.fixture';
import type { Sli } from '../../slo/sli';
import type { Slo } from '../../slo/slo';
import { compiledRules } from '../compiledRules.fixture';
import { grafanaDatasource, grafanaRuleFile } from './grafanaRuleFile';

function fileOf(slo: Slo, datasource = 'prom') {
  return grafanaRuleFile([{ slo, groups: compiledRules(slo), datasource }], 'Headroom').groups.flatMap(
    (group) => group.rules
  );
}

function ruleCalled(title: string, slo: Slo, datasource?: string) {
  return fileOf(slo, datasource).find((rule) => rule.title === title);
}

const SLO = sloOf(SLIS.bad());

function splitBy(label: string): Sli {
  const sli = SLIS.bad();
  return 'by' in sli ? { ...sli, by: [label] } : sli;
}

test('an SLO without a data source is refused, and told where to name one', () => {
  expect(grafanaDatasource({ ...SLO, datasource: undefined }, undefined)).toEqual({
    ok: false,
    error: [
      {
        path: ['datasource'],
        code: 'missing',
        message:
          '`datasource` is missing: Grafana-managed rules need the uid of the data source that they read. Add it here or to `defaults`, for example `datasource: prom`.',
      },
    ],
  });
});

test.each([
  ['its own', { ...SLO, datasource: 'own' }, 'default', 'own'],
  ['that of the catalogue', { ...SLO, datasource: undefined }, 'default', 'default'],
])('an SLO reads from %s', (_, slo, byDefault, uid) => {
  expect(grafanaDatasource(slo, byDefault)).toEqual({ ok: true, value: uid });
});

test('an alert is frozen by missing data and by failing queries, and ends by itself only when a verdict says so', () => {
  expect(ruleCalled('SloNoData', SLO)).toEqual({
    uid: expect.stringMatching(/^headroom-[a-z0-9]{10,13}$/),
    title: 'SloNoData',
    condition: 'threshold',
    data: [
      {
        refId: 'query',
        relativeTimeRange: { from: 600, to: 0 },
        datasourceUid: 'prom',
        model: {
          refId: 'query',
          expr: 'sum by (slo_id) (max_over_time(slo:total_events:window{slo_id="checkout"}[6h])) > 0 unless sum by (slo_id) (last_over_time(slo:total_events:rate{slo_id="checkout"}[2m])) or 0 * sum by (slo_id) (last_over_time(slo:total_events:rate{slo_id="checkout"}[2m]))',
          instant: true,
          range: false,
        },
      },
      {
        refId: 'threshold',
        datasourceUid: '__expr__',
        model: {
          refId: 'threshold',
          type: 'threshold',
          expression: 'query',
          conditions: [{ evaluator: { type: 'gt', params: [0] } }],
        },
      },
    ],
    for: '15m',
    noDataState: 'KeepLast',
    execErrState: 'KeepLast',
    labels: expect.objectContaining({ severity: 'ticket', tier: 'no-data', __converted_prometheus_rule__: 'true' }),
    annotations: expect.objectContaining({ summary: 'checkout: not measured any more.' }),
  });
});

test('an alert reads no series ALERTS: Grafana writes none', () => {
  expect(JSON.stringify(fileOf(SLO))).not.toContain('ALERTS');
});

test('uids are unique, take the longest id, and do not change with the title', () => {
  const long = { ...SLO, id: 'x'.repeat(63) as Slo['id'] };
  const uids = fileOf(long).map(({ uid }) => uid);
  expect(new Set(uids).size).toBe(uids.length);
  expect(Math.max(...uids.map((uid) => uid.length))).toBeLessThanOrEqual(40);
  expect(fileOf({ ...long, title: 'Another' }).map(({ uid }) => uid)).toEqual(uids);
});

test('a group that is gone for a day is forgotten, in whatever pace it is evaluated', () => {
  const [first] = fileOf(sloOf(splitBy('region'))).filter(({ title }) => title === 'SloBurning');
  expect(first).toMatchObject({ missing_series_evals_to_resolve: 1440 });
});

test('dollars are doubled where Grafana expands variables, and only there', () => {
  const slo = {
    ...SLO,
    title: 'Costs $5, ${HOME} and $__file{/etc/nothing}',
    labels: { price: '$HOME' },
    sli: SLIS.bad('a$ $__file{/etc/nothing}'),
  };
  const page = ruleCalled('SloBurning', slo, 'ds-$1');
  expect(page).toMatchObject({
    labels: { price: '$$HOME' },
    data: [{ datasourceUid: 'ds-$$1' }, { datasourceUid: '__expr__' }],
    annotations: { summary: expect.stringContaining('Costs $5, {{ "$" }}{HOME} and {{ "$" }}__file{/etc/nothing}') },
  });
  expect(ruleCalled('slo:total_events:rate', slo)).toBeDefined();
  expect(JSON.stringify(ruleCalled('slo:events:rate', slo)?.data)).toContain(
    'job=\\"a$ \\\\x24__file{/etc/nothing}\\"'
  );
});

test('no recorded value is counted twice: reads of it do not look back, those of raw series do as ever', () => {
  expect(ruleCalled('slo:total_events:rate', SLO)?.data[0]?.model).toMatchObject({
    expr: 'sum(last_over_time(slo:events:rate{slo_id="checkout"}[59s999ms]))',
  });
  const own = { ...sloOf(SLIS.probe()), sli: { ...SLIS.probe(), metric: 'slo:up' } as Sli };
  expect(JSON.stringify(ruleCalled('slo:total_events:rate', own)?.data)).not.toContain('last_over_time(slo:up[59s');
});
