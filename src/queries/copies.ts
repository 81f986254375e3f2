import type { Expr, VectorSelector } from '../promql/ast';
import { aggregate, binary, call, number, string } from '../promql/build';
import { serialize } from '../promql/serialize';
import { selectors } from '../promql/walk';
import type { Sample } from '../slo/samples';
import type { Slo } from '../slo/slo';
import { DAY } from '../slo/units';
import { KEY_LABEL } from './keyLabel';
import { sloQueries } from './sloQueries';

/** Labels by which a store tells the data of one Prometheus from those of its replica, which scrapes the same targets. */
export const REPLICA_LABELS = [
  'replica',
  'prometheus_replica',
  '__replica__',
  'receive_replica',
  'rule_replica',
  'thanos_ruler_replica',
] as const;

/** The same series several times: their events are counted as often. */
export interface Copies {
  readonly label: string;
  readonly count: number;
}

export interface CopiesCheck {
  /** An instant query: one element for each label by which series are there more than once. */
  readonly expr: string;
  readonly read: (samples: readonly Sample[]) => Copies | undefined;
}

/** Asks whether all events of an SLO are stored more than once; undefined where its queries cannot be made. */
export function copiesCheck(slo: Slo): CopiesCheck | undefined {
  const queries = sloQueries(slo);
  const [selector] = queries.ok ? selectors(queries.value.total(DAY)) : [];
  if (selector === undefined) {
    return undefined;
  }
  const { offset: _, ...now } = selector;
  const [first, ...more] = REPLICA_LABELS;
  const expr = more.reduce<Expr>(
    (all, label) => binary(all, 'or', seriesApartFrom(now, label)),
    seriesApartFrom(now, first)
  );
  return { expr: serialize(expr), read };
}

function seriesApartFrom(selector: VectorSelector, label: string) {
  const copies = binary(aggregate('max', aggregate('count', selector, { without: [label] })), '>', number(1));
  return call('label_replace', copies, ...[KEY_LABEL, label, '', ''].map(string));
}

function read(samples: readonly Sample[]): Copies | undefined {
  const [most] = [...samples].sort((a, b) => b.value - a.value);
  const label = most?.labels[KEY_LABEL];
  return most !== undefined && label !== undefined && most.value > 1 ? { label, count: most.value } : undefined;
}
