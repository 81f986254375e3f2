import type { CatalogueStore } from '../../grafana/catalogue/catalogueStore';
import type { SaveFailure } from '../../grafana/catalogue/saveOutcome';
import type { DataSourceRef } from '../../grafana/dataSources';
import type { Gateway } from '../../grafana/gateway';
import { type GatewayError, gatewayError } from '../../grafana/gatewayError';
import type { Catalogue, StoredCatalogue } from '../../slo/catalogue';
import type { PlaceKind } from '../../rules/install/places';
import { err, ok } from '../../slo/result';
import type { Slo } from '../../slo/slo';
import { mergeCatalogues } from '../../spec/merge/mergeCatalogues';
import { DAY, instant, seconds } from '../../slo/units';
import { createMemoryPlace, type MemoryPlace } from './memoryPlace.fixture';
import { createMemoryPrometheus, type MemoryPrometheus } from './memoryPrometheus.fixture';

export interface MemoryGateway extends Gateway {
  /** May be changed while a test runs, as somebody else's save would. */
  stored: StoredCatalogue;
  permissions: { canWrite: boolean };
  sources: DataSourceRef[];
  /** How the next reads and saves of the catalogue fail. */
  readFailure: GatewayError | undefined;
  saveFailure: SaveFailure | undefined;
  readonly reads: { count: number };
  /** Where rules can be installed; without such an API until a test says otherwise. */
  readonly places: Readonly<Record<PlaceKind, MemoryPlace>>;
  prometheus(uid: string): MemoryPrometheus;
}

const noPlace = () => gatewayError('not-found', '404 page not found', { status: 404 });

export const MAIN_SOURCE: DataSourceRef = { uid: 'prom', name: 'Prometheus', type: 'prometheus', isDefault: true };

/** A catalogue as it would have been read. */
export function storedCatalogue(slos: readonly Slo[], more: Partial<StoredCatalogue> = {}): StoredCatalogue {
  const catalogue: Catalogue = { defaults: { window: seconds(30 * DAY) }, teams: [], slos };
  return {
    catalogue,
    issues: [],
    unreadable: [],
    revision: 1,
    origin: 'stored',
    size: { bytes: 100, packed: false },
    ...more,
  };
}

/** Everything the hooks want from Grafana, in memory: a catalogue that merges what is saved, and one Prometheus per uid. */
export function createMemoryGateway(slos: readonly Slo[] = []): MemoryGateway {
  const clients = new Map<string, MemoryPrometheus>();
  const gateway: MemoryGateway = {
    stored: storedCatalogue(slos),
    permissions: { canWrite: true },
    sources: [MAIN_SOURCE],
    readFailure: undefined,
    saveFailure: undefined,
    reads: { count: 0 },
    prometheus(uid) {
      const client = clients.get(uid) ?? createMemoryPrometheus();
      clients.set(uid, client);
      return client;
    },
    places: { grafana: createMemoryPlace(noPlace), ruler: createMemoryPlace(noPlace) },
    rulePlace: async (kind) => gateway.places[kind],
    dataSources: () => gateway.sources,
    now: () => instant(Date.now() / 1000),
    catalogue: memoryCatalogue(() => gateway),
    exploreUrl: (uid, expr, { from, to }) => `/explore/${uid}/${expr}/${from}/${to}`,
  };
  return gateway;
}

function memoryCatalogue(gateway: () => MemoryGateway): CatalogueStore {
  return {
    async read(signal) {
      const { reads, readFailure, stored } = gateway();
      reads.count += 1;
      await Promise.resolve();
      if (signal?.aborted) {
        return err(gatewayError('cancelled', 'The request was cancelled.'));
      }
      return readFailure === undefined ? ok(stored) : err(readFailure);
    },
    async save(base, change) {
      const { saveFailure, stored } = gateway();
      if (saveFailure !== undefined) {
        return err(saveFailure);
      }
      const { catalogue, conflicts } = mergeCatalogues(base.catalogue, change(base.catalogue), stored.catalogue);
      if (conflicts.length > 0) {
        return err({ kind: 'conflict', conflicts, current: stored });
      }
      gateway().stored = { ...stored, catalogue, revision: stored.revision + 1 };
      return ok({ stored: gateway().stored, merged: false });
    },
    async raw() {
      const { stored } = gateway();
      return ok({ document: stored.catalogue, revision: stored.revision });
    },
  };
}
