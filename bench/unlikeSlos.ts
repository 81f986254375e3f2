/** SLOs of which no two share a shape: each has a metric of its own, so that none can share a term with another. */
export function unlikeSlos(count: number) {
  return {
    apiVersion: 'headroom/v1',
    kind: 'SloCatalogue',
    defaults: { datasource: 'prom', window: '30d' },
    slos: Array.from({ length: count }, (_, index) => ({
      id: `app-${index}`,
      title: `App ${index} answers without error`,
      service: `app-${index}`,
      sli: {
        events: {
          bad: `app${index}_requests_total{job="app-${index}",code=~"5.."}`,
          total: `app${index}_requests_total{job="app-${index}"}`,
        },
      },
      objective: { target: 99.9, window: '30d' },
    })),
  };
}
