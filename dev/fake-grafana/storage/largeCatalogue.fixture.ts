import { decodeSlo } from '../../../src/spec/decodeSlo';
import type { Slo } from '../../../src/slo/slo';
import { seededRandom, valueOf } from './tabs.fixture';

const WORDS = [
  'checkout',
  'search',
  'cart',
  'orders',
  'billing',
  'mail',
  'login',
  'catalog',
  'media',
  'stock',
  'ledger',
  'quotes',
  'fraud',
  'routing',
  'profile',
  'export',
];
const PLACES = ['eu', 'us', 'ap', 'core', 'edge', 'batch', 'public', 'internal'];
const TARGETS = [95, 99, 99.5, 99.9, 99.95, 99.99];

/** SLOs as a large organisation has them: services, teams, targets and selectors that differ. */
export function largeCatalogue(count: number): readonly Slo[] {
  const random = seededRandom(2026);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  return Array.from({ length: count }, (_, n) => {
    const service = `${pick(WORDS)}-${pick(PLACES)}-${Math.floor(random() * 40)}`;
    const selector = `job="${service}",namespace="${pick(WORDS)}-${pick(PLACES)}"`;
    const events = { bad: `http_requests_total{${selector},code=~"5.."}`, total: `http_requests_total{${selector}}` };
    const latency = {
      histogram: `http_request_duration_seconds{${selector}}`,
      threshold: `${pick([50, 100, 250, 500])}ms`,
    };
    const sli = n % 3 === 0 ? { latency } : { events };
    const document = {
      id: `${service}-${n % 3 === 0 ? 'latency' : 'errors'}-${n}`,
      title: n % 3 === 0 ? `${service} answers under ${latency.threshold}` : `${service} answers without error`,
      service,
      team: `${pick(WORDS)}-team`,
      sli,
      objective: { target: pick(TARGETS), window: pick(['28d', '30d', '7d']) },
      ...(n % 4 === 0
        ? { runbook: `https://runbooks.example.com/${service}#${Math.floor(random() * 1e6).toString(36)}` }
        : {}),
      ...(n % 5 === 0 ? { labels: { criticality: pick(['1', '2', '3']) } } : {}),
    };
    return valueOf(decodeSlo(document)).slo;
  });
}
