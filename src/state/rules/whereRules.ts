import { mergePlaces } from '../../rules/install/mergePlaces';
import type { PlaceKind } from '../../rules/install/places';
import type { Loadable } from '../../slo/loadable';
import type { PlaceDrift } from './install/placeDriftQuery';
import type { Drift } from './runningRules';

/** What runs, wherever it does, against what is wanted. */
export interface Running extends Drift {
  /** False while a place that may run more was not read: then what is missing may run there. */
  readonly isWhole: boolean;
}

type Places = Readonly<Record<PlaceKind, Loadable<PlaceDrift>>>;

const KINDS: readonly PlaceKind[] = ['ruler', 'grafana'];

/** What the data source says that it runs, with what the places hold; where it does not say, what they hold. */
export function runningAnywhere(listed: Loadable<Drift>, places: Places): Loadable<Running> {
  const seen = KINDS.flatMap((kind) => seenIn(kind, places[kind]));
  const [read] = seen;
  if (listed.kind === 'loaded') {
    return { ...listed, value: { ...merge(listed.value, seen), isWhole: isWhole(places) } };
  }
  if (listed.kind === 'loading' || read === undefined) {
    return listed;
  }
  const { slos, leftovers } = merge(NOTHING, seen);
  // Of what no place holds, nothing is known.
  const held = slos.filter(({ state }) => state !== 'missing');
  return { kind: 'loaded', asOf: read.asOf, warnings: [], value: { slos: held, leftovers, isWhole: false } };
}

const NOTHING: Drift = { slos: [], leftovers: [] };

type Seen = Drift & { readonly kind: PlaceKind; readonly asOf: Extract<Loadable<unknown>, { kind: 'loaded' }>['asOf'] };

function seenIn(kind: PlaceKind, place: Loadable<PlaceDrift>): readonly Seen[] {
  if (place.kind !== 'loaded' || place.value.kind !== 'seen') {
    return [];
  }
  const { slos, leftovers } = place.value.drift;
  // A place holds the rules of all data sources: those of others are not of this one.
  return [{ kind, asOf: place.asOf, slos, leftovers: leftovers.filter(({ reason }) => reason !== 'elsewhere') }];
}

function merge(listed: Drift, seen: readonly Seen[]): Drift {
  const reasons = new Map(
    [listed, ...seen].flatMap(({ leftovers }) => leftovers.map(({ slo, reason }) => [slo, reason]))
  );
  const leftovers = mergePlaces(
    listed.leftovers,
    seen.map(({ kind, leftovers: slos }) => ({ kind, slos }))
  );
  return {
    slos: mergePlaces(listed.slos, seen),
    leftovers: leftovers.flatMap((left) => {
      const reason = reasons.get(left.slo);
      return reason === undefined ? [] : [{ ...left, reason }];
    }),
  };
}

/** A ruler that may not be read is listed by its data source; what Grafana runs stands in no other list. */
function isWhole({ grafana, ruler }: Places): boolean {
  return grafana.kind === 'loaded' && grafana.value.kind !== 'unseen' && ruler.kind !== 'loading';
}
