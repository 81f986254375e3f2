import type { RawCatalogue } from '../../grafana/catalogue/catalogueStore';
import type { Loadable } from '../../slo/loadable';
import { keys } from '../keys';
import { orThrow, type ServerQuery } from '../queryFailure';
import { useServices } from '../ServicesProvider';
import { useLoaded } from '../useLoaded';

/** The document as it is stored, with what could not be read of it: for export and for the read-only view. */
export function useRawCatalogue(): Loadable<RawCatalogue> {
  const { gateway, now } = useServices();
  const query: ServerQuery<RawCatalogue> = {
    queryKey: keys.rawCatalogue(),
    queryFn: async ({ signal }) => ({ value: orThrow(await gateway.catalogue.raw(signal)), asOf: now(), warnings: [] }),
  };
  return useLoaded(query, 'catalogue');
}
