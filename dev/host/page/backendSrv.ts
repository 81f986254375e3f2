import type { BackendSrv, BackendSrvRequest, FetchResponse } from '@grafana/runtime';
import { lastValueFrom, Observable } from 'rxjs';

/** `getBackendSrv()` of Grafana as far as plugins see it: local URLs, bodies parsed when they are JSON, errors enriched. */
export function createBackendSrv(): BackendSrv {
  const fetchObservable = <T>(options: BackendSrvRequest): Observable<FetchResponse<T>> =>
    new Observable((observer) => {
      const controller = new AbortController();
      const abort = () => controller.abort();
      options.abortSignal?.addEventListener('abort', abort);
      send<T>(options, controller.signal).then(
        (answer) => {
          observer.next(answer);
          observer.complete();
        },
        (cause: unknown) => observer.error(cause)
      );
      return () => {
        options.abortSignal?.removeEventListener('abort', abort);
        controller.abort();
      };
    });
  const request = async <T>(options: BackendSrvRequest): Promise<T> =>
    (await lastValueFrom(fetchObservable<T>(options))).data;
  const withMethod =
    (method: string) =>
    <T>(url: string, data?: unknown, options?: Partial<BackendSrvRequest>) =>
      request<T>({ ...options, method, url, data });
  return {
    fetch: fetchObservable,
    request,
    datasourceRequest: (options) => lastValueFrom(fetchObservable(options)),
    get: (url, params, requestId, options) => request({ ...options, method: 'GET', url, params, requestId }),
    post: withMethod('POST'),
    put: withMethod('PUT'),
    patch: withMethod('PATCH'),
    delete: withMethod('DELETE'),
    chunked: () => {
      throw new Error('The dev host has no chunked requests.');
    },
  };
}

async function send<T>(options: BackendSrvRequest, signal: AbortSignal): Promise<FetchResponse<T>> {
  const path = options.url.startsWith('/') ? options.url : `/${options.url}`;
  const params = new URLSearchParams();
  for (const [key, value] of Object.entries<unknown>(options.params ?? {})) {
    for (const item of Array.isArray(value) ? value : [value]) {
      if (item !== undefined) {
        params.append(key, String(item));
      }
    }
  }
  const query = params.toString();
  const response = await fetch(query === '' ? path : `${path}?${query}`, {
    method: options.method ?? 'GET',
    headers: headersOf(options),
    body: bodyOf(options),
    signal,
  });
  const data = parseBody(await response.text());
  const base = { status: response.status, statusText: response.statusText, config: options };
  if (!response.ok) {
    throw { ...base, data: errorData(data, response.statusText) };
  }
  const { ok, headers, redirected, type, url } = response;
  return { ...base, data: data as T, ok, headers, redirected, type, url };
}

function headersOf(options: BackendSrvRequest): Record<string, string> {
  const headers: Record<string, string> = { accept: 'application/json, text/plain, */*', ...options.headers };
  const given = Object.keys(headers).some((name) => name.toLowerCase() === 'content-type');
  if (options.data !== undefined && !given) {
    headers['Content-Type'] = 'application/json';
  }
  return headers;
}

/** As in Grafana: text goes as it is, objects as JSON or, under a form's content type, as a form. */
function bodyOf(options: BackendSrvRequest): BodyInit | undefined {
  const { data } = options;
  if (data === undefined || data === null || typeof data === 'string' || data instanceof Blob) {
    return data ?? undefined;
  }
  const type = headersOf(options)['Content-Type'] ?? '';
  return type === 'application/json' ? JSON.stringify(data) : new URLSearchParams(data);
}

function parseBody(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

function errorData(data: unknown, statusText: string): unknown {
  const value =
    typeof data === 'string'
      ? { message: data, error: statusText, response: data }
      : (data as { message?: string; error?: unknown });
  return value.message === undefined && typeof value.error === 'string' ? { ...value, message: value.error } : value;
}
