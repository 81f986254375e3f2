import type { SloId } from '../slo/slo';
import type { Seconds } from '../slo/units';

/** Every key under which something from the server is kept. What changes an answer is part of its key. */
export const keys = {
  all: ['headroom'] as const,
  idle: () => ['headroom', 'idle'] as const,
  catalogue: () => ['headroom', 'catalogue'] as const,
  /** Below the catalogue, so that what makes one old makes the other old. */
  rawCatalogue: () => ['headroom', 'catalogue', 'raw'] as const,
  measurements: () => ['headroom', 'measurement'] as const,
  measurement: (uid: string, id: SloId, fingerprint: string) =>
    ['headroom', 'measurement', uid, id, fingerprint] as const,
  recordings: (uid: string, window: string) => ['headroom', 'recordings', uid, window] as const,
  buckets: (uid: string, fingerprint: string, from: string, to: string) =>
    ['headroom', 'buckets', uid, fingerprint, from, to] as const,
  burning: (uid: string, fingerprint: string, step: Seconds) =>
    ['headroom', 'burning', uid, fingerprint, step] as const,
  emptyReason: (uid: string, role: string, fingerprint: string) =>
    ['headroom', 'empty-reason', uid, role, fingerprint] as const,
  wantedRules: (catalogue: number, uid: string) => ['headroom', 'wanted-rules', catalogue, uid] as const,
  runningRules: (catalogue: number, uid: string) => ['headroom', 'running-rules', catalogue, uid] as const,
  reads: (catalogue: number, uid: string) => ['headroom', 'reads', catalogue, uid] as const,
  /** Below a data source: what it may be asked for is found out once. */
  installWay: (uid: string, way: string, rules: number) => ['headroom', 'install-way', uid, way, rules] as const,
  metricTypes: (uid: string, metric: string) => ['headroom', 'metric-types', uid, metric] as const,
  copies: (uid: string, expr: string) => ['headroom', 'copies', uid, expr] as const,
  names: (uid: string, label: string, selector: string) => ['headroom', 'names', uid, label, selector] as const,
};
