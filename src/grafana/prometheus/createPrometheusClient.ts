import { err, type Result } from '../../slo/result';
import type { Instant } from '../../slo/units';
import { type GatewayError, gatewayError } from '../gatewayError';
import type { Transport } from '../transport/transport';
import { decodeInstant, decodeNames, decodeRange } from './decodeAnswer';
import { createLimiter, type Limiter } from './limiter';
import type { Answer, LabelNamesQuery, Priority, PrometheusClient } from './prometheusClient';
import { firstRoute, isPathSegment, otherRoute, type Route, type RouteHints, routePath } from './route';
import { isPrometheusVerdict } from '../transport/toGatewayError';

export interface PrometheusClientOptions {
  readonly uid: string;
  readonly hints: RouteHints;
  readonly transport: Transport;
  readonly limiter?: Limiter;
}

/** A call of the HTTP API of Prometheus, before it is known which way it takes. */
interface ApiCall<T> {
  /** Below `/api/v1/`. */
  readonly path: string;
  readonly parameters: URLSearchParams;
  /** Whether Grafana's proxy lets this path through by POST, which has no limit on the length of a query. */
  readonly postable: boolean;
  readonly decode: (body: unknown) => Result<Answer<T>, GatewayError>;
  readonly priority?: () => Priority;
  readonly signal?: AbortSignal;
}

/** A client that finds the route to its data source once and keeps it. */
export function createPrometheusClient(options: PrometheusClientOptions): PrometheusClient {
  const { uid, transport, hints, limiter = createLimiter() } = options;
  let settled = firstRoute(hints);

  function send<T>(call: ApiCall<T>, route: Route): Promise<Result<unknown, GatewayError>> {
    const post = call.postable && route.queries === 'POST';
    return transport.send({
      method: post ? 'POST' : 'GET',
      path: routePath(route, uid, call.path),
      ...(post ? { form: call.parameters } : { query: call.parameters }),
      ...(call.signal === undefined ? {} : { signal: call.signal }),
    });
  }

  async function sendAnyWay<T>(call: ApiCall<T>): Promise<Result<unknown, GatewayError>> {
    const first = await send(call, settled);
    let route = settled;
    let answer = first;
    const tried = [route];
    while (!answer.ok) {
      const next = otherRoute(route, answer.error, tried);
      if (next === undefined) {
        break;
      }
      route = next;
      tried.push(route);
      answer = await send(call, route);
    }
    if (answer.ok || isPrometheusVerdict(answer.error)) {
      settled = route;
      return answer;
    }
    return first;
  }

  async function ask<T>(call: ApiCall<T>): Promise<Result<Answer<T>, GatewayError>> {
    if (!isPathSegment(uid)) {
      return err(gatewayError('not-found', `“${uid}” cannot be the uid of a data source.`));
    }
    const answer = await limiter.run(() => sendAnyWay(call), call);
    return answer.ok ? call.decode(answer.value) : answer;
  }

  return {
    query: ({ expr, time, priority }, signal) =>
      ask({
        path: 'query',
        parameters: new URLSearchParams({ query: expr, time: String(time) }),
        postable: true,
        decode: decodeInstant,
        ...waiting(priority, signal),
      }),
    queryRange: ({ expr, start, end, step, priority }, signal) =>
      ask({
        path: 'query_range',
        parameters: new URLSearchParams({ query: expr, start: String(start), end: String(end), step: String(step) }),
        postable: true,
        decode: decodeRange,
        ...waiting(priority, signal),
      }),
    labelNames: (query, signal) =>
      ask({
        path: 'labels',
        parameters: namesParameters(query),
        postable: true,
        decode: (body) => decodeNames(body, query.limit),
        ...waiting(undefined, signal),
      }),
    async labelValues(query, signal) {
      if (!isPathSegment(query.label)) {
        return err(gatewayError('bad-query', `“${query.label}” cannot be the name of a label.`));
      }
      return ask({
        path: `label/${encodeURIComponent(query.label)}/values`,
        parameters: namesParameters(query),
        postable: false,
        decode: (body) => decodeNames(body, query.limit),
        ...waiting(undefined, signal),
      });
    },
  };
}

function waiting(priority: (() => Priority) | undefined, signal: AbortSignal | undefined) {
  return { ...(priority === undefined ? {} : { priority }), ...(signal === undefined ? {} : { signal }) };
}

/** `limit` is honoured by newer servers only; the answer is cut here, too. */
function namesParameters(query: LabelNamesQuery): URLSearchParams {
  const parameters = new URLSearchParams({ limit: String(query.limit) });
  if (query.selector !== undefined) {
    parameters.set('match[]', query.selector);
  }
  const span: ReadonlyArray<[string, Instant | undefined]> = [
    ['start', query.start],
    ['end', query.end],
  ];
  for (const [name, time] of span) {
    if (time !== undefined) {
      parameters.set(name, String(time));
    }
  }
  return parameters;
}
