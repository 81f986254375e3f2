import { QueryClient } from '@tanstack/react-query';
import { createGateway } from '../grafana/createGateway';
import type { Gateway } from '../grafana/gateway';
import type { Instant } from '../slo/units';
import { createMeasurer, type Measurer } from './measure/measurer';
import { createRecordingsReader, type RecordingsReader } from './recordings/recordingsReader';

/** Everything with effects that the hooks use. One per app and one per panel bundle. */
export interface Services {
  readonly gateway: Gateway;
  readonly queryClient: QueryClient;
  readonly measurer: Measurer;
  readonly recordings: RecordingsReader;
  readonly now: () => Instant;
}

/** What a test or a host may bring itself. */
export interface ServiceParts {
  readonly gateway?: Gateway;
  readonly now?: () => Instant;
}

/** The composition root: the only place where the layers with effects are put together. */
export function createServices(parts: ServiceParts = {}): Services {
  const { gateway = createGateway(), now = () => gateway.now() } = parts;
  const queryClient = createQueryClient();
  const recordings = createRecordingsReader(gateway, queryClient);
  return { gateway, now, queryClient, recordings, measurer: createMeasurer(gateway, recordings) };
}

const MINUTE_MS = 60_000;

/** Retries belong to the gateway; being offline is the gateway's to find out, too, since Grafana may be on this host. */
function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        retry: false,
        networkMode: 'always',
        staleTime: MINUTE_MS / 4,
        gcTime: 10 * MINUTE_MS,
        refetchOnReconnect: true,
      },
      mutations: { retry: false, networkMode: 'always' },
    },
  });
}
