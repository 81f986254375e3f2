import type { Slo } from '../slo/slo';
import { promql, sloOf, SLIS } from './slos.fixture';

const PARTS = ['checkout', 'payment', 'cart', 'search', 'catalog', 'profile', 'ledger', 'mail', 'stock', 'price'];
const ROLES = ['api', 'worker', 'gateway', 'consumer', 'web'];
const REGIONS = ['eu', 'us', 'ap', 'sa', 'af'];

/** 250 names as services have them: `checkout-api-eu`. */
const SERVICES = PARTS.flatMap((part) => ROLES.flatMap((role) => REGIONS.map((region) => `${part}-${role}-${region}`)));

/** 1,000 SLOs as a platform has them: the same four for each of 250 services. */
export function fourKindsOfSlos(): readonly Slo[] {
  const kinds = { availability: SLIS.bad, latency: SLIS.latency, probe: SLIS.probe, freshness: SLIS.threshold };
  return Object.entries(kinds).flatMap(([name, sli]) =>
    SERVICES.map((job) => sloOf(sli(job), { id: `${job}-${name}` }))
  );
}

/** 1,000 SLOs with nothing in common: metrics of their own. */
export function heterogeneousSlos(): readonly Slo[] {
  return Array.from({ length: 1000 }, (_, i) =>
    sloOf(
      {
        kind: 'events',
        counted: 'bad',
        selector: promql(`app${i}_requests_total{job="service-${i}",code=~"5.."}`),
        total: promql(`app${i}_requests_total{job="service-${i}"}`),
        by: [],
      },
      { id: `slo-${i}` }
    )
  );
}
