import type { StoredCatalogue } from '../slo/catalogue';
import type { Loadable } from '../slo/loadable';
import { keys } from './keys';
import { orThrow, type ServerQuery } from './queryFailure';
import { useServices } from './ServicesProvider';
import type { Services } from './services';
import { useLoaded } from './useLoaded';

const MINUTE_MS = 60_000;

/** The catalogue is asked once for a page, and again when somebody comes back to it after a while. */
export function catalogueQuery({ gateway, now }: Pick<Services, 'gateway' | 'now'>): ServerQuery<StoredCatalogue> {
  return {
    queryKey: keys.catalogue(),
    staleTime: MINUTE_MS,
    queryFn: async ({ signal }) => {
      const value = orThrow(await gateway.catalogue.read(signal));
      return { value, asOf: now(), warnings: [] };
    },
  };
}

/** Everything that is configured, with what could not be read of it. */
export function useCatalogue(): Loadable<StoredCatalogue> {
  return useLoaded(catalogueQuery(useServices()), 'catalogue');
}
