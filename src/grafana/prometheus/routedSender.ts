import type { Result } from '../../slo/result';
import type { GatewayError } from '../gatewayError';
import { isPrometheusVerdict } from '../transport/toGatewayError';
import type { Transport } from '../transport/transport';
import { firstRoute, otherRoute, type Route, type RouteHints, routePath } from './route';

/** A call of the HTTP API of Prometheus, before it is known which way it takes. */
export interface ApiCall {
  /** Below `/api/v1/`. */
  readonly path: string;
  readonly parameters: URLSearchParams;
  /** Whether Grafana's proxy lets this path through by POST, which has no limit on the length of a query. */
  readonly postable: boolean;
  readonly timeoutMs?: number | undefined;
}

export type SendCall = (call: ApiCall, signal?: AbortSignal) => Promise<Result<unknown, GatewayError>>;

/** Finds the route to a data source with the first call that is refused for its route, and keeps it. */
export function createRoutedSender(target: { uid: string; hints: RouteHints; transport: Transport }): SendCall {
  const { uid, hints, transport } = target;
  let settled = firstRoute(hints);

  function sendBy(route: Route, call: ApiCall, signal: AbortSignal | undefined) {
    const post = call.postable && route.queries === 'POST';
    return transport.send({
      method: post ? 'POST' : 'GET',
      path: routePath(route, uid, call.path),
      ...(post ? { form: call.parameters } : { query: call.parameters }),
      ...(call.timeoutMs === undefined ? {} : { timeoutMs: call.timeoutMs }),
      ...(signal === undefined ? {} : { signal }),
    });
  }

  return async (call, signal) => {
    const tried = [settled];
    const first = await sendBy(settled, call, signal);
    let [answer, route] = [first, settled];
    while (!answer.ok) {
      const next = otherRoute(route, answer.error, tried);
      if (next === undefined) {
        break;
      }
      tried.push(next);
      [answer, route] = [await sendBy(next, call, signal), next];
    }
    if (answer.ok || isPrometheusVerdict(answer.error)) {
      settled = route;
      return answer;
    }
    // Where no way works, the first refusal says most: it is the way that works for others.
    return first;
  };
}
