import * as v from 'valibot';
import type { Result } from '../../slo/result';
import { type GatewayError, gatewayError } from '../gatewayError';
import { isPrometheusVerdict } from './toGatewayError';

/** Failures that pass: too many requests, and an upstream that is restarting or overloaded. Nothing else. */
const PASSING: readonly number[] = [429, 502, 503, 504];

export interface RetryPolicy {
  /** Attempts after the first. */
  readonly retries: number;
  /** Longest wait before the first retry; it doubles with each. */
  readonly baseMs: number;
  /** No wait is longer, whatever the server asks for. */
  readonly longestMs: number;
  /** No attempt begins later than this after the first: who waits for a minute for nothing wants to know it. */
  readonly totalMs: number;
  /** 0 ≤ x < 1. */
  readonly random: () => number;
}

export const DEFAULT_RETRY: RetryPolicy = {
  retries: 3,
  baseMs: 400,
  longestMs: 10_000,
  totalMs: 10_000,
  random: Math.random,
};

/** Repeats an attempt with exponential back-off and full jitter while it fails in a way that passes. */
export async function withRetry<T>(
  attempt: () => Promise<Result<T, GatewayError>>,
  policy: RetryPolicy,
  signal?: AbortSignal
): Promise<Result<T, GatewayError>> {
  const started = performance.now();
  for (let retry = 0; ; retry += 1) {
    const result = await attempt();
    if (result.ok || retry >= policy.retries || !isPassing(result.error)) {
      return result;
    }
    const wait = waitMs(result.error, retry, policy);
    if (wait > policy.longestMs || performance.now() - started + wait > policy.totalMs) {
      return result;
    }
    if (!(await slept(wait, signal))) {
      return { ok: false, error: gatewayError('cancelled', 'The request was cancelled.') };
    }
  }
}

/**
 * Whether the same request may well succeed a moment later. A verdict of Prometheus (a query that timed out, 503) would
 * only be repeated at the same cost.
 */
export function isPassing(error: GatewayError): boolean {
  return error.status !== undefined && PASSING.includes(error.status) && !isPrometheusVerdict(error);
}

/** Full jitter: anywhere between nothing and the cap, so that many pages do not come back at once. */
function waitMs(error: GatewayError, retry: number, policy: RetryPolicy): number {
  const jittered = policy.random() * Math.min(policy.longestMs, policy.baseMs * 2 ** retry);
  return (retryAfterMs(error) ?? 0) + jittered;
}

type HeaderReader = (name: string) => string | null;
const WithHeaders = v.object({
  headers: v.object({ get: v.custom<HeaderReader>((get) => typeof get === 'function') }),
});

/**
 * `Retry-After` in seconds. The `FetchError` of Grafana 12 and 13 carries no headers; where one does, it is honoured.
 */
function retryAfterMs(error: GatewayError): number | undefined {
  if (!v.is(WithHeaders, error.cause)) {
    return undefined;
  }
  const text = error.cause.headers.get('Retry-After')?.trim() ?? '';
  return /^\d{1,6}$/.test(text) ? Number(text) * 1000 : undefined;
}

/** Resolves after the time with true, or at once with false when the signal is aborted. */
export function slept(ms: number, signal: AbortSignal | undefined): Promise<boolean> {
  return new Promise((resolve) => {
    if (signal?.aborted) {
      resolve(false);
      return;
    }
    const cancel = () => {
      clearTimeout(timer);
      resolve(false);
    };
    const timer = setTimeout(() => {
      signal?.removeEventListener('abort', cancel);
      resolve(true);
    }, ms);
    signal?.addEventListener('abort', cancel, { once: true });
  });
}
