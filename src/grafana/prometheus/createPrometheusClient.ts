import { err, type Result } from '../../slo/result';
import { type GatewayError, gatewayError } from '../gatewayError';
import type { Transport } from '../transport/transport';
import { triedOnceWhileDown } from '../transport/triedOnceWhileDown';
import { decodeInstant, decodeMetricTypes, decodeNames, decodeRange } from './decodeAnswer';
import type { Limiter } from './limiter';
import type { Answer, Answered, LabelNamesQuery, Priority, PrometheusClient } from './prometheusClient';
import { isPathSegment, type RouteHints } from './route';
import { type ApiCall, createRoutedSender, type SendCall } from './routedSender';

export interface PrometheusClientOptions {
  readonly uid: string;
  readonly hints: RouteHints;
  readonly transport: Transport;
  /** Shared by all data sources of a page. */
  readonly limiter: Limiter;
}

/** Servers that do not know the parameter send the alerts that are active along with each rule. */
const NO_ALERTS = new URLSearchParams({ exclude_alerts: 'true' });

/** What one method asks for, and what it makes of the answer. */
interface Question<T> extends ApiCall {
  readonly decode: (body: unknown) => Result<Answer<T>, GatewayError>;
  readonly priority?: (() => Priority) | undefined;
}

type Ask = <T>(question: Question<T>, signal?: AbortSignal) => Answered<T>;

/** A client of one data source: few requests at a time, over the route that works, answers decoded. */
export function createPrometheusClient(options: PrometheusClientOptions): PrometheusClient {
  const transport = triedOnceWhileDown(options.transport);
  const ask = asker(options.uid, createRoutedSender({ ...options, transport }), options.limiter);
  return {
    query: ({ expr, time, timeoutMs, priority }, signal) => {
      const parameters = new URLSearchParams({ query: expr, time: String(time) });
      const decode = (body: unknown) => decodeInstant(body, time);
      return ask({ path: 'query', parameters, postable: true, timeoutMs, decode, priority }, signal);
    },
    queryRange: ({ expr, start, end, step, priority }, signal) => {
      const span = { start: String(start), end: String(end), step: String(step) };
      const parameters = new URLSearchParams({ query: expr, ...span });
      const decode = (body: unknown) => decodeRange(body, { start, end, step });
      return ask({ path: 'query_range', parameters, postable: true, decode, priority }, signal);
    },
    labelNames: (query, signal) => ask({ path: 'labels', postable: true, ...namesQuestion(query) }, signal),
    labelValues: async (query, signal) => {
      if (!isPathSegment(query.label)) {
        return err(gatewayError('bad-query', `“${query.label}” cannot be the name of a label.`));
      }
      const path = `label/${encodeURIComponent(query.label)}/values`;
      return ask({ path, postable: false, ...namesQuestion(query) }, signal);
    },
    rules: async (signal) => {
      const { decodeRules } = await import(/* webpackChunkName: "rules-api" */ './decodeRules');
      return ask({ path: 'rules', parameters: NO_ALERTS, postable: false, decode: decodeRules }, signal);
    },
    metricTypes: (metric, signal) => {
      const parameters = new URLSearchParams({ metric });
      const decode = (body: unknown) => decodeMetricTypes(body, metric);
      return ask({ path: 'metadata', parameters, postable: false, decode }, signal);
    },
  };
}

function asker(uid: string, send: SendCall, limiter: Limiter): Ask {
  return async ({ decode, priority, ...call }, signal) => {
    if (!isPathSegment(uid)) {
      return err(gatewayError('not-found', `“${uid}” cannot be the uid of a data source.`));
    }
    const place = { ...(priority === undefined ? {} : { priority }), ...(signal === undefined ? {} : { signal }) };
    const answer = await limiter.run(() => send(call, signal), place);
    return answer.ok ? decode(answer.value) : answer;
  };
}

/** `limit` is honoured by newer servers only; the answer is cut here, too. */
function namesQuestion({ selector, limit, start, end }: LabelNamesQuery) {
  const parameters = new URLSearchParams({
    limit: String(limit),
    ...(selector === undefined ? {} : { 'match[]': selector }),
    ...(start === undefined ? {} : { start: String(start) }),
    ...(end === undefined ? {} : { end: String(end) }),
  });
  return { parameters, decode: (body: unknown) => decodeNames(body, limit) };
}
