import type { BackendSrv, BackendSrvRequest, FetchResponse } from '@grafana/runtime';
import {
  createServer,
  type IncomingMessage,
  request as httpRequest,
  type RequestListener,
  type Server,
} from 'node:http';
import type { AddressInfo } from 'node:net';
import { Observable } from 'rxjs';

export interface Received {
  readonly method: string;
  readonly url: string;
  readonly contentType: string;
  readonly body: string;
}

export interface LocalGrafana {
  readonly backend: Pick<BackendSrv, 'fetch'>;
  readonly received: Received[];
  close(): Promise<void>;
}

/** A server that answers as it is told, and Grafana's `fetch` over it: parsed JSON or text, failures thrown as values. */
export async function startLocalGrafana(
  answer: (received: Received, ...http: Parameters<RequestListener>) => void
): Promise<LocalGrafana> {
  const received: Received[] = [];
  const server = createServer((request, response) => {
    void textOf(request).then((body) => {
      const { method = '', url = '', headers } = request;
      const one = { method, url, contentType: headers['content-type'] ?? '', body };
      received.push(one);
      answer(one, request, response);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { backend: { fetch: (options) => fetchOver(port, options) }, received, close: () => closed(server) };
}

function closed(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve) => server.close(() => resolve()));
}

async function textOf(message: IncomingMessage): Promise<string> {
  let text = '';
  for await (const chunk of message) {
    text += String(chunk);
  }
  return text;
}

function fetchOver<T>(port: number, options: BackendSrvRequest): Observable<FetchResponse<T>> {
  return new Observable((subscriber) => {
    const isJson = options.data !== undefined && typeof options.data !== 'string';
    const request = httpRequest(
      {
        host: '127.0.0.1',
        port,
        path: options.url,
        method: options.method ?? 'GET',
        headers: { ...(isJson ? { 'Content-Type': 'application/json' } : {}), ...options.headers },
      },
      (response) => {
        void textOf(response).then((text) => {
          const status = response.statusCode ?? 0;
          const statusText = response.statusMessage ?? '';
          if (status >= 300) {
            subscriber.error({ status, statusText, data: failureData(text, statusText), config: options });
            return;
          }
          const headers = new Headers({ date: response.headers.date ?? '' });
          subscriber.next({ status, statusText, ok: true, headers, data: parsed(text) } as FetchResponse<T>);
          subscriber.complete();
        });
      }
    );
    request.on('error', (error) => subscriber.error(error));
    request.end(isJson ? JSON.stringify(options.data) : options.data);
    return () => request.destroy();
  });
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

/** As Grafana does: text becomes an object with the text, and the `error` of Prometheus its `message`. */
function failureData(text: string, statusText: string): unknown {
  const data = parsed(text);
  if (typeof data === 'string') {
    return { message: data, error: statusText, response: data };
  }
  return data !== null && typeof data === 'object' && 'error' in data && !('message' in data)
    ? { ...data, message: data.error }
    : data;
}
