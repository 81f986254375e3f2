import type { Sli } from '../slo/sli';
import type { Slo } from '../slo/slo';
import { DAY } from '../slo/units';
import { planBuckets, planEvents } from './batch';
import { promql, sloOf, SLIS, WINDOWS } from './slos.fixture';

const PARTS = ['checkout', 'payment', 'cart', 'search', 'catalog', 'profile', 'ledger', 'mail', 'stock', 'price'];
const ROLES = ['api', 'worker', 'gateway', 'consumer', 'web'];
const REGIONS = ['eu', 'us', 'ap', 'sa', 'af'];

/** 250 names as services have them: `checkout-api-eu`. */
const SERVICES = PARTS.flatMap((part) => ROLES.flatMap((role) => REGIONS.map((region) => `${part}-${role}-${region}`)));

function fourKinds(): readonly Slo[] {
  const kinds = { availability: SLIS.bad, latency: SLIS.latency, probe: SLIS.probe, freshness: SLIS.threshold };
  return Object.entries(kinds).flatMap(([name, sli]) =>
    SERVICES.map((job) => sloOf(sli(job), { id: `${job}-${name}` }))
  );
}

/** Metrics of their own for each SLO: nothing to share. */
function heterogeneous(): readonly Slo[] {
  return Array.from({ length: 1000 }, (_, i): Slo => {
    const sli: Sli = {
      kind: 'events',
      counted: 'bad',
      selector: promql(`app${i}_requests_total{job="service-${i}",code=~"5.."}`),
      total: promql(`app${i}_requests_total{job="service-${i}"}`),
      by: [],
    };
    return sloOf(sli, { id: `slo-${i}` });
  });
}

function requests(slos: readonly Slo[]) {
  const events = planEvents(slos, () => WINDOWS);
  const buckets = planBuckets(slos, DAY);
  const texts = [...events.plans, ...buckets.plans].map(({ expr }) => expr);
  return { events, buckets, texts, count: texts.length };
}

test('1,000 SLOs of four kinds, nine windows and a sparkline of 30 days, take at most 35 requests', () => {
  const started = process.hrtime.bigint();
  const { texts, count } = requests(fourKinds());
  console.log(
    'four kinds',
    count,
    Number(process.hrtime.bigint() - started) / 1e6,
    'ms',
    texts.map((t) => t.length).join(' ')
  );
});

test('hetero', () => {
  const started = process.hrtime.bigint();
  const { texts, count } = requests(heterogeneous());
  console.log('hetero', count, Number(process.hrtime.bigint() - started) / 1e6, 'ms', texts[0]?.slice(0, 400));
});
