import * as v from 'valibot';
import { type GatewayError, gatewayError, type GatewayErrorKind } from '../gatewayError';

/** What Grafana's `fetch` throws, as far as it can be trusted: nothing of it is certain. */
const Thrown = v.object({
  status: v.optional(v.unknown()),
  statusText: v.optional(v.unknown()),
  data: v.optional(v.unknown()),
  message: v.optional(v.unknown()),
  cancelled: v.optional(v.unknown()),
});

const Body = v.object({
  message: v.optional(v.unknown()),
  error: v.optional(v.unknown()),
  errorType: v.optional(v.unknown()),
});

const LONGEST_DETAIL = 500;

/** Nothing worth showing comes later, and searching megabytes of markup would stop the page. */
const LONGEST_READ = 20_000;

/** Turns whatever a request threw into an error that keeps the server's words. */
export function toGatewayError(thrown: unknown): GatewayError {
  const parsed = v.safeParse(Thrown, thrown);
  if (!parsed.success) {
    return gatewayError('unavailable', `The request failed: ${String(thrown)}`, { cause: thrown });
  }
  const { status, statusText, data, message, cancelled } = parsed.output;
  if (cancelled === true) {
    return gatewayError('cancelled', 'The request was cancelled.', { cause: thrown });
  }
  if (typeof status !== 'number' || status <= 0) {
    return gatewayError('unavailable', words(message) ?? 'Grafana could not be reached.', { cause: thrown });
  }
  const body = v.safeParse(Body, data);
  const said = body.success ? (words(body.output.error, statusText) ?? words(body.output.message)) : words(data);
  const errorType = body.success ? words(body.output.errorType) : undefined;
  const detail = said ?? withoutBody(status, words(statusText));
  const kind = isOfTheProxy(status, data) ? 'unavailable' : kindOf(status, errorType, detail);
  return gatewayError(kind, detail, { status, cause: thrown });
}

/** Text worth showing: trimmed, without markup, not endless; undefined when nothing is left or it is `unless`. */
function words(value: unknown, unless?: unknown): string | undefined {
  if (typeof value !== 'string' || value === unless) {
    return undefined;
  }
  const start = value.slice(0, LONGEST_READ);
  const text = (IS_PAGE.test(start) ? withoutMarkup(start) : start).replace(/\s+/g, ' ').trim();
  if (text === '') {
    return undefined;
  }
  return text.length > LONGEST_DETAIL ? `${text.slice(0, LONGEST_DETAIL)}…` : text;
}

/** A page of whatever stands in the way; `unexpected <op:*>` is a word of Prometheus. */
const IS_PAGE = /<(?:!doctype|html|head|body|title|style|script|h[1-6]|p|div|center)\b/i;

/** A 400 that is a page, for example of a server that wants HTTPS, is no verdict about the query. */
function isOfTheProxy(status: number, data: unknown): boolean {
  const body = v.safeParse(Body, data);
  const text = body.success ? body.output.message : data;
  return status === 400 && typeof text === 'string' && IS_PAGE.test(text.slice(0, LONGEST_READ));
}

function withoutMarkup(page: string): string {
  return page.replace(/<(style|script|title)\b[^]*?(?:<\/\1>|$)/gi, ' ').replace(/<[^<>]*>?/g, ' ');
}

/** Grafana's proxy answers for a dead data source with 502 and no body at all. */
function withoutBody(status: number, statusText: string | undefined): string {
  const name = statusText === undefined ? String(status) : `${status} ${statusText}`;
  return status === 502
    ? `Grafana could not reach the data source (${name}).`
    : `The server answered ${name} and gave no reason.`;
}

const BY_STATUS: Readonly<Record<number, GatewayErrorKind>> = {
  401: 'forbidden',
  403: 'forbidden',
  404: 'not-found',
  408: 'timeout',
  409: 'conflict',
  412: 'conflict',
  413: 'too-large',
  414: 'too-large',
  429: 'unavailable',
  431: 'too-large',
  504: 'timeout',
};

/** `errorType` of the Prometheus HTTP API says more than the status where it is one that we know. */
const BY_ERROR_TYPE: Readonly<Record<string, GatewayErrorKind>> = {
  bad_data: 'bad-query',
  execution: 'bad-query',
  timeout: 'timeout',
  canceled: 'timeout',
  not_found: 'not-found',
  internal: 'unavailable',
  unavailable: 'unavailable',
  too_many_requests: 'unavailable',
};

/** Prometheus, Mimir, Thanos and VictoriaMetrics each say in their own words that a query reads too much. */
const TOO_LARGE =
  /too many samples|max(?:imum)? number of (?:chunks|series|samples|matching series)|limit: \d+ (?:bytes|chunks|series)|-search\.max(?!QueryDuration)\w*|exceeded series limit|exceeds the limit of \d+ series/i;
/** Grafana's proxy makes a 400 of the 401 with which a data source refuses its credentials. */
const UNAUTHENTICATED = /^authentication to data source failed/i;
const TIMED_OUT = /query timed out|context deadline exceeded|-search\.maxQueryDuration/i;

function kindOf(status: number, errorType: string | undefined, detail: string): GatewayErrorKind {
  const refused = errorType !== undefined || status === 400 || status === 422 || status === 503;
  if (refused && TOO_LARGE.test(detail)) {
    return 'too-large';
  }
  if (refused && TIMED_OUT.test(detail)) {
    return 'timeout';
  }
  if (UNAUTHENTICATED.test(detail)) {
    return 'forbidden';
  }
  const byType = errorType === undefined ? undefined : BY_ERROR_TYPE[errorType];
  return byType ?? BY_STATUS[status] ?? (status < 500 ? 'bad-query' : 'unavailable');
}

const Verdict = v.object({ status: v.literal('error'), errorType: v.string() });

/** Whether the body came from the Prometheus HTTP API itself, so that it is the data source's own verdict. */
export function isPrometheusVerdict(error: GatewayError): boolean {
  return v.is(v.object({ data: Verdict }), error.cause);
}

/** A verdict of Prometheus that something in between delivered as a success; undefined for any other body. */
export function verdictOf(body: unknown, status = 200): GatewayError | undefined {
  return v.is(Verdict, body) ? toGatewayError({ status, data: body }) : undefined;
}
