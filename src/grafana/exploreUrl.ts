import type { DataSourceRef } from './dataSources';

export interface ExploreTarget {
  readonly dataSource: Pick<DataSourceRef, 'uid' | 'type'>;
  readonly expr: string;
  /** As Explore reads them: `now-30d`, or Unix milliseconds as text. */
  readonly range: { readonly from: string; readonly to: string };
}

/** Address of Explore (Grafana 10 and later) with one query, below the sub-path that Grafana is served from. */
export function exploreUrl(appSubUrl: string, { dataSource, expr, range }: ExploreTarget): string {
  const datasource = { uid: dataSource.uid, type: dataSource.type };
  const pane = {
    datasource: dataSource.uid,
    queries: [{ refId: 'A', datasource, expr, range: true, instant: true, editorMode: 'code' }],
    range,
  };
  const search = new URLSearchParams({ schemaVersion: '1', panes: JSON.stringify({ headroom: pane }) });
  return `${appSubUrl}/explore?${search.toString()}`;
}
