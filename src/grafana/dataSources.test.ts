import type { DataSourceInstanceSettings } from '@grafana/data';
import { listDataSources, routeHints } from './dataSources';

function source(type: string, more: object = {}, aliasIDs?: string[]): DataSourceInstanceSettings {
  const settings = { uid: `uid-${type}`, name: type, type, meta: { id: type, aliasIDs }, jsonData: {}, ...more };
  return settings as unknown as DataSourceInstanceSettings;
}

const srv = (...sources: DataSourceInstanceSettings[]) => ({ getList: () => sources });

describe('listDataSources', () => {
  test.each<[string, DataSourceInstanceSettings, boolean]>([
    ['Prometheus', source('prometheus'), true],
    ['the fork for Amazon', source('grafana-amazonprometheus-datasource'), true],
    ['the fork for Azure', source('grafana-azureprometheus-datasource'), true],
    ['VictoriaMetrics', source('victoriametrics-metrics-datasource'), true],
    ['a plugin that takes the place of Prometheus', source('acme-metrics-datasource', {}, ['prometheus']), true],
    ['Loki', source('loki'), false],
    ['a name that only looks alike', source('acme-prometheus-datasource'), false],
    ['a test data source', source('grafana-testdata-datasource'), false],
  ])('%s', (_, one, isListed) => {
    expect(listDataSources(srv(one)).map(({ type }) => type)).toEqual(isListed ? [one.type] : []);
  });

  it('keeps the order of Grafana and says which is the default', () => {
    expect(
      listDataSources(srv(source('prometheus', { uid: 'b' }), source('prometheus', { uid: 'a', isDefault: true })))
    ).toEqual([
      { uid: 'b', name: 'prometheus', type: 'prometheus', isDefault: false },
      { uid: 'a', name: 'prometheus', type: 'prometheus', isDefault: true },
    ]);
  });
});

describe('routeHints', () => {
  test.each<[string, unknown, boolean]>([
    ['nothing special', {}, false],
    ['no settings at all', null, false],
    ['nonsense', 'text', false],
    ['signed for AWS', { sigV4Auth: true }, true],
    ['signed for AWS, switched off', { sigV4Auth: false }, false],
    ['credentials of Azure', { azureCredentials: { authType: 'msi' } }, true],
    ['query parameters that the proxy leaves out', { customQueryParameters: 'tenant=a' }, true],
    ['none of these parameters', { customQueryParameters: '' }, false],
  ])('%s', (_, jsonData, needsBackend) => {
    const one = source('prometheus', { uid: 'a', jsonData });
    expect(routeHints(srv(one), 'a')).toEqual({ type: 'prometheus', needsBackend });
  });

  it('treats an unknown one as a plain Prometheus', () => {
    expect(routeHints(srv(), 'gone')).toEqual({ type: 'prometheus', needsBackend: false });
  });
});
