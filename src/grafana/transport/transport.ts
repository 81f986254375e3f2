import type { Result } from '../../slo/result';
import type { GatewayError } from '../gatewayError';

/** One HTTP request to Grafana. `path` starts with `/api/` and is relative to Grafana's own address. */
export interface HttpRequest {
  readonly method: 'GET' | 'POST' | 'DELETE';
  readonly path: string;
  readonly query?: URLSearchParams;
  /** Sent as `application/x-www-form-urlencoded`. */
  readonly form?: URLSearchParams;
  readonly headers?: Readonly<Record<string, string>>;
  /** Sent as JSON. */
  readonly json?: unknown;
  /** Whether it may be sent again after a failure that passes; false for what must happen once. */
  readonly retry?: boolean;
  /** How long an answer is waited for, where that is less than for others. */
  readonly timeoutMs?: number;
  readonly signal?: AbortSignal;
}

/** Sends a request and returns the parsed body, which nobody has checked yet. */
export interface Transport {
  send(request: HttpRequest): Promise<Result<unknown, GatewayError>>;
}
