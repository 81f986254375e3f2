import { useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';

import { useServices } from '../../../state/ServicesProvider';
import type { CompletionSource } from '../../../ui/promql-field/completionSource';
import { labelNamesQuery, labelValuesQuery, metricNamesQuery } from '../../../state/nameQueries';

/** Names of a data source for the PromQL fields; each is asked once and kept for a while. */
export function useCompletionSource(uid: string | undefined): CompletionSource | undefined {
  const services = useServices();
  const client = useQueryClient();
  return useMemo(() => {
    if (uid === undefined) {
      return undefined;
    }
    return {
      metricNames: async () => (await client.query(metricNamesQuery(services, uid))).value,
      labelNames: async (metric) => (await client.query(labelNamesQuery(services, uid, metric))).value,
      labelValues: async (label, metric) => (await client.query(labelValuesQuery(services, uid, label, metric))).value,
    };
  }, [client, services, uid]);
}
