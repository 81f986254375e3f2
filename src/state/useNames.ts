import '../promql/readText';
import { skipToken } from '@tanstack/react-query';
import type { Answered, PrometheusClient } from '../grafana/prometheus/prometheusClient';
import { vector } from '../promql/build';
import { parseSelector } from '../promql/parse';
import { serialize } from '../promql/serialize';
import type { Loadable } from '../slo/loadable';
import { DAY, type Instant, instant } from '../slo/units';
import { keys } from './keys';
import { alignedNow } from './measure/alignedNow';
import { orThrow, type ServerQuery } from './queryFailure';
import { useServices } from './ServicesProvider';
import { useDebounced } from './useDebounced';
import { useLoaded } from './useLoaded';

/** Enough to choose from; a longer list is narrowed by typing. */
const MOST_NAMES = 1000;
const DEBOUNCE_MS = 250;
const FRESH_MS = 5 * 60_000;
/** What was there in the last day; a store may hold names of years. */
const LOOK_BACK = DAY;

/** Names of the metrics that contain a text; loading while there is no data source. */
export function useMetricNames(uid: string | undefined, text: string): Loadable<readonly string[]> {
  const settled = useDebounced(text.trim(), DEBOUNCE_MS);
  const matchers =
    settled === '' ? [] : [{ label: '__name__', op: '=~' as const, value: `.*${escapeRegex(settled)}.*` }];
  const selector = settled === '' ? undefined : serialize(vector({ matchers }));
  return useNames(uid, ['__name__', selector], (client, span, signal) =>
    client.labelValues({ label: '__name__', limit: MOST_NAMES, ...selected(selector), ...span }, signal)
  );
}

/** Names of the labels of the series that a selector finds; of all series where it is empty or not finished. */
export function useLabelNames(uid: string | undefined, selectorText: string): Loadable<readonly string[]> {
  const selector = toSelector(useDebounced(selectorText, DEBOUNCE_MS));
  return useNames(uid, ['', selector], (client, span, signal) =>
    client.labelNames({ limit: MOST_NAMES, ...selected(selector), ...span }, signal)
  );
}

/** Values of a label on the series that a selector finds. */
export function useLabelValues(
  uid: string | undefined,
  label: string,
  selectorText: string
): Loadable<readonly string[]> {
  const selector = toSelector(useDebounced(selectorText, DEBOUNCE_MS));
  return useNames(label === '' ? undefined : uid, [label, selector], (client, span, signal) =>
    client.labelValues({ label, limit: MOST_NAMES, ...selected(selector), ...span }, signal)
  );
}

interface Lookup {
  readonly start: Instant;
  readonly end: Instant;
}

function useNames(
  uid: string | undefined,
  [label, selector]: readonly [string, string | undefined],
  ask: (client: PrometheusClient, span: Lookup, signal: AbortSignal) => Answered<readonly string[]>
): Loadable<readonly string[]> {
  const { gateway, now } = useServices();
  const query: ServerQuery<readonly string[]> = {
    queryKey: keys.names(uid ?? '', label, selector ?? ''),
    staleTime: FRESH_MS,
    queryFn:
      uid === undefined
        ? skipToken
        : async ({ signal }) => {
            const end = alignedNow(now());
            const span = { start: instant(end - LOOK_BACK), end };
            return { ...orThrow(await ask(gateway.prometheus(uid), span, signal)), asOf: end };
          },
  };
  return useLoaded(query, 'names');
}

function selected(selector: string | undefined): { selector?: string } {
  return selector === undefined ? {} : { selector };
}

/** The selector in its one spelling; undefined for what is no selector (yet), or finds everything. */
function toSelector(text: string): string | undefined {
  const parsed = parseSelector(text);
  return parsed.ok ? serialize(parsed.value) : undefined;
}

/** RE2 has no more special characters than these. */
function escapeRegex(text: string): string {
  return text.replace(/[\\.+*?()|[\]{}^$]/g, '\\$&');
}
