/** A catalogue of a large house: 250 services with four SLOs each, one per SLI kind that is common. */
const SERVICES = 250;

export const serviceNames: readonly string[] = Array.from(
  { length: SERVICES },
  (_, index) => `service-${String(index).padStart(3, '0')}`
);

function slosOf(service: string, index: number) {
  const base = { service, team: `team-${index % 20}`, datasource: 'prom' };
  const objective = (target: number) => ({ target, window: '30d' });
  return [
    {
      ...base,
      id: `${service}-requests`,
      title: `Requests to ${service} are answered without error`,
      sli: {
        events: {
          bad: `http_requests_total{job="${service}",code=~"5.."}`,
          total: `http_requests_total{job="${service}"}`,
        },
      },
      objective: objective(99.9),
    },
    {
      ...base,
      id: `${service}-latency`,
      title: `Requests to ${service} take less than 300 ms`,
      sli: { latency: { histogram: `http_request_duration_seconds{job="${service}"}`, threshold: '300ms' } },
      objective: objective(99),
    },
    {
      ...base,
      id: `${service}-up`,
      title: `${service} answers its probe`,
      sli: { probe: { metric: `probe_success{job="${service}"}` } },
      objective: objective(99.95),
    },
    {
      ...base,
      id: `${service}-jobs`,
      title: `Jobs of ${service} succeed`,
      sli: { events: { good: `jobs_total{job="${service}",result="ok"}`, total: `jobs_total{job="${service}"}` } },
      objective: objective(99.5),
    },
  ];
}

const CALENDAR_MONTH = { calendar: 'month', timeZone: 'Europe/Berlin' };

/** The same, where the fourth of each service has a calendar window. */
export function withCalendarWindows() {
  const { slos, ...catalogue } = thousandSlos();
  const isFourth = ({ id }: { readonly id: string }) => id.endsWith('-jobs');
  const inMonth = (slo: (typeof slos)[number]) => ({ ...slo, objective: { ...slo.objective, window: CALENDAR_MONTH } });
  return { ...catalogue, slos: slos.map((slo) => (isFourth(slo) ? inMonth(slo) : slo)) };
}

export function thousandSlos() {
  return {
    apiVersion: 'headroom/v1',
    kind: 'SloCatalogue',
    defaults: { datasource: 'prom', window: '30d' },
    slos: serviceNames.flatMap(slosOf),
  };
}
