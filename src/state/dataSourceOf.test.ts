import type { DataSourceRef } from '../grafana/dataSources';
import { dataSourceOf } from './dataSourceOf';

const source = (uid: string, isDefault = false): DataSourceRef => ({ uid, name: uid, type: 'prometheus', isDefault });
const ALL = [source('a'), source('b', true), source('c')];

test.each<[string, string | undefined, string | undefined, readonly DataSourceRef[], string]>([
  ['the SLO names one', 'a', 'c', ALL, 'a'],
  ['the settings name one', undefined, 'c', ALL, 'c'],
  ['nobody names one: the default of Grafana', undefined, undefined, ALL, 'b'],
  ['there is no default: the first', undefined, undefined, [source('x'), source('y')], 'x'],
])('%s', (_, own, standard, available, uid) => {
  const result = dataSourceOf(
    own === undefined ? {} : { datasource: own },
    standard === undefined ? {} : { datasource: standard },
    available
  );
  expect(result).toMatchObject({ ok: true, value: { uid } });
});

test.each<[string, string | undefined, string | undefined, readonly DataSourceRef[], string]>([
  [
    'a named one that is gone is not replaced by another',
    'gone',
    'a',
    ALL,
    'There is no Prometheus data source with the uid “gone”, or you may not see it.',
  ],
  [
    'nor is that of the settings',
    undefined,
    'gone',
    ALL,
    'There is no Prometheus data source with the uid “gone”, or you may not see it.',
  ],
  [
    'there is none',
    undefined,
    undefined,
    [],
    'The SLO names no data source, and Grafana has none that speaks to Prometheus.',
  ],
  [
    'markup in a uid is text',
    '<b>&',
    undefined,
    ALL,
    'There is no Prometheus data source with the uid “<b>&”, or you may not see it.',
  ],
])('%s', (_, own, standard, available, detail) => {
  const result = dataSourceOf(
    own === undefined ? {} : { datasource: own },
    standard === undefined ? {} : { datasource: standard },
    available
  );
  expect(result).toMatchObject({ ok: false, error: { kind: 'not-found', detail } });
});
