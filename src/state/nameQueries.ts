import { t } from '@grafana/i18n';
import { queryOptions } from '@tanstack/react-query';

import { vector } from '../promql/build';
import { serialize } from '../promql/serialize';
import { DAY, instant } from '../slo/units';
import { keys } from './keys';
import { alignedNow } from './measure/alignedNow';
import { orThrow, type ServerQuery, type Timed } from './queryFailure';
import type { Services } from './services';
import type { OwnWords } from './problems';

/** Metrics and labels that somebody may choose from. */
export const NAMES: OwnWords = { title: () => t('problem.title.names', 'Could not read metrics and labels') };

type Names = Timed<readonly string[]>;

/** Names of a day ago are still worth suggesting; those of last year are not. */
const LOOK_BACK = DAY;
const FRESH_MS = 5 * 60_000;
/** A store with more metrics than this suggests the first of them. */
const MOST_METRICS = 10_000;
const MOST_LABELS = 1000;

/** Names of all metrics of a data source: asked once, then filtered while typing. */
export function metricNamesQuery(services: Services, uid: string) {
  return namesQuery(services, uid, { label: '__name__', limit: MOST_METRICS });
}

/** Names of the labels of a metric, or of all series. */
export function labelNamesQuery(services: Services, uid: string, metric: string | undefined) {
  return namesQuery(services, uid, { ...ofMetric(metric), limit: MOST_LABELS });
}

/** Names of the labels of the series that a selector finds. */
export function seriesLabelsQuery(services: Services, uid: string, selector: string) {
  return namesQuery(services, uid, { selector, limit: MOST_LABELS });
}

/** Values of a label on a metric, or anywhere. */
export function labelValuesQuery(services: Services, uid: string, label: string, metric: string | undefined) {
  return namesQuery(services, uid, { label, ...ofMetric(metric), limit: MOST_LABELS });
}

/** What the targets of a data source say that a metric is. */
export function metricTypesQuery(services: Services, uid: string, metric: string): ServerQuery<readonly string[]> {
  return {
    queryKey: keys.metricTypes(uid, metric),
    staleTime: FRESH_MS,
    queryFn: async ({ signal }) => {
      const asked = services.gateway.prometheus(uid).metricTypes(metric, signal);
      return { ...orThrow(await asked), asOf: alignedNow(services.now()) };
    },
  };
}

interface Wanted {
  /** Values of this label; without it, the names of the labels. */
  readonly label?: string;
  /** Of these series; of all without it. */
  readonly selector?: string;
  readonly limit: number;
}

function ofMetric(metric: string | undefined): Pick<Wanted, 'selector'> {
  return metric === undefined ? {} : { selector: serialize(vector({ metric })) };
}

function namesQuery(services: Services, uid: string, { label, selector, limit }: Wanted) {
  return queryOptions({
    queryKey: keys.names(uid, label ?? '', selector ?? ''),
    staleTime: FRESH_MS,
    queryFn: async ({ signal }): Promise<Names> => {
      const end = alignedNow(services.now());
      const query = { limit, start: instant(end - LOOK_BACK), end, ...(selector === undefined ? {} : { selector }) };
      const client = services.gateway.prometheus(uid);
      const asked =
        label === undefined ? client.labelNames(query, signal) : client.labelValues({ ...query, label }, signal);
      return { ...orThrow(await asked), asOf: end };
    },
  });
}
