import type { BackendSrv, BackendSrvRequest } from '@grafana/runtime';
import type { Observable } from 'rxjs';
import { ok, type Result } from '../../slo/result';
import { type GatewayError, gatewayError } from '../gatewayError';
import { DEFAULT_RETRY, type RetryPolicy, withRetry } from './retry';
import { toGatewayError } from './toGatewayError';
import type { ServerClock } from './serverClock';
import type { HttpRequest, Transport } from './transport';

/** As long as Grafana's own proxy waits by default (`[dataproxy] timeout`). */
export const TIMEOUT_MS = 30_000;

export interface BackendTransportOptions {
  readonly timeoutMs?: number;
  readonly retry?: Partial<RetryPolicy>;
  /** Set by the answers of Grafana itself; those of a data source carry the time of another server. */
  readonly clock?: ServerClock;
}

/** Sends requests through Grafana's `fetch`, which knows the session, the organisation and a sub-path. */
export function createBackendTransport(
  backend: () => Pick<BackendSrv, 'fetch'>,
  options: BackendTransportOptions = {}
): Transport {
  const policy: RetryPolicy = { ...DEFAULT_RETRY, ...options.retry };
  const timeoutMs = options.timeoutMs ?? TIMEOUT_MS;
  return {
    send(request) {
      const limit = request.timeoutMs ?? timeoutMs;
      const attempt = () => sendOnce(backend(), request, { timeoutMs: limit, clock: options.clock });
      return request.retry === false ? attempt() : withRetry(attempt, policy, request.signal);
    },
  };
}

async function sendOnce(
  backend: Pick<BackendSrv, 'fetch'>,
  request: HttpRequest,
  { timeoutMs, clock }: { readonly timeoutMs: number; readonly clock: ServerClock | undefined }
): Promise<Result<unknown, GatewayError>> {
  if (request.signal?.aborted) {
    return cancelled();
  }
  const controller = new AbortController();
  const abort = () => controller.abort();
  let timedOut = false;
  const timer = setTimeout(() => {
    timedOut = true;
    abort();
  }, timeoutMs);
  request.signal?.addEventListener('abort', abort, { once: true });
  const hearDate = isOfGrafana(request) ? clock?.sending() : undefined;
  try {
    const response = await firstOf(
      backend.fetch<unknown>(toBackendRequest(request, controller.signal)),
      controller.signal
    );
    hearDate?.(response.headers.get('date'));
    return ok(response.data);
  } catch (thrown) {
    if (timedOut) {
      return {
        ok: false,
        error: gatewayError('timeout', `No answer within ${timeoutMs / 1000} s.`, { cause: thrown }),
      };
    }
    return controller.signal.aborted ? cancelled() : { ok: false, error: toGatewayError(thrown) };
  } finally {
    clearTimeout(timer);
    request.signal?.removeEventListener('abort', abort);
  }
}

/** What a data source answers is passed on with the headers of its server. */
function isOfGrafana({ path }: HttpRequest): boolean {
  return !path.startsWith('/api/datasources/');
}

/** The first value, or a rejection as soon as the signal is aborted; leaving it ends the request in Grafana, too. */
function firstOf<T>(source: Observable<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const leave = () => {
      subscription.unsubscribe();
      reject(new Error('aborted'));
    };
    signal.addEventListener('abort', leave, { once: true });
    const subscription = source.subscribe({
      next: resolve,
      error: reject,
      complete: () => reject(new Error('Grafana gave no answer.')),
    });
    subscription.add(() => signal.removeEventListener('abort', leave));
  });
}

function cancelled(): Result<never, GatewayError> {
  return { ok: false, error: gatewayError('cancelled', 'The request was cancelled.') };
}

function toBackendRequest(request: HttpRequest, abortSignal: AbortSignal): BackendSrvRequest {
  const query = request.query?.toString() ?? '';
  return {
    method: request.method,
    url: query === '' ? request.path : `${request.path}?${query}`,
    // The views draw errors themselves, in place; a toast would say them twice.
    showErrorAlert: false,
    showSuccessAlert: false,
    abortSignal,
    headers: request.headers,
    ...(request.form === undefined
      ? {}
      : { data: request.form.toString(), headers: { 'Content-Type': 'application/x-www-form-urlencoded' } }),
    ...(request.json === undefined ? {} : { data: request.json }),
  };
}
