import type { Sample, Series } from '../../src/slo/samples';
import { type Instant, instant } from '../../src/slo/units';

interface Vector {
  readonly metric: Readonly<Record<string, string>>;
  readonly value: readonly [number, string];
}

interface Matrix {
  readonly metric: Readonly<Record<string, string>>;
  readonly values: ReadonlyArray<readonly [number, string]>;
}

/** An instant query against a server; a refused query fails with the server's words. */
export async function query(url: string, expr: string, time: Instant): Promise<readonly Sample[]> {
  const { result } = await post<{ result: readonly Vector[] }>(url, 'query', { query: expr, time: String(time) });
  return result.map(({ metric, value }) => ({ labels: metric, value: toNumber(value[1]) }));
}

/** A range query against a server. */
export async function queryRange(
  url: string,
  expr: string,
  range: { start: Instant; end: Instant; step: number }
): Promise<readonly Series[]> {
  const { start, end, step } = range;
  const { result } = await post<{ result: readonly Matrix[] }>(url, 'query_range', {
    query: expr,
    start: String(start),
    end: String(end),
    step: String(step),
  });
  return result.map(({ metric, values }) => ({
    labels: metric,
    points: values.map(([time, value]) => ({ time: instant(time), value: toNumber(value) })),
  }));
}

/** How the server itself writes an expression, from the tree that it read. */
export function formatQuery(url: string, expr: string): Promise<string> {
  return post<string>(url, 'format_query', { query: expr });
}

async function post<T>(url: string, endpoint: string, form: Readonly<Record<string, string>>): Promise<T> {
  const response = await fetch(`${url}/api/v1/${endpoint}`, {
    method: 'POST',
    body: new URLSearchParams(form),
    signal: AbortSignal.timeout(30_000),
  });
  const body = (await response.json()) as { status: string; data: T; error?: string };
  if (body.status !== 'success') {
    throw new Error(`${body.error ?? response.statusText} in ${form['query']}`);
  }
  return body.data;
}

function toNumber(text: string): number {
  return text === '+Inf' ? Infinity : text === '-Inf' ? -Infinity : Number(text);
}
