import * as v from 'valibot';
import { err, ok, type Result } from '../../slo/result';
import type { Sample, Series } from '../../slo/samples';
import { type Instant, instant } from '../../slo/units';
import { type GatewayError, gatewayError } from '../gatewayError';
import { verdictOf } from '../transport/toGatewayError';
import { type AskedTimes, strangeTime } from './askedTimes';
import type { Answer } from './prometheusClient';

const Texts = v.nullish(v.array(v.string()), []);
const Labels = v.record(v.string(), v.string());

const SampleValue = v.pipe(
  v.string(),
  v.check((text) => toNumber(text) !== undefined, 'is no number of Prometheus'),
  v.transform((text) => toNumber(text) ?? Number.NaN)
);
const Point = v.tuple([v.pipe(v.number(), v.finite()), SampleValue]);

const Vector = v.object({
  resultType: v.literal('vector'),
  result: v.array(
    v.object({ metric: v.optional(Labels, {}), value: v.optional(Point), histogram: v.optional(v.unknown()) })
  ),
});
const Matrix = v.object({
  resultType: v.literal('matrix'),
  result: v.array(
    v.object({
      metric: v.optional(Labels, {}),
      values: v.optional(v.array(Point)),
      histograms: v.optional(v.unknown()),
    })
  ),
});
const Scalar = v.object({ resultType: v.literal('scalar'), result: Point });

function success<T extends v.GenericSchema>(data: T) {
  return v.object({ status: v.literal('success'), data, warnings: Texts, infos: Texts });
}

const InstantAnswer = success(v.variant('resultType', [Vector, Scalar]));
const RangeAnswer = success(Matrix);
const NamesAnswer = success(v.nullish(v.array(v.string()), []));
const MetadataAnswer = success(v.nullish(v.record(v.string(), v.array(v.object({ type: v.string() }))), {}));

const HISTOGRAMS_LEFT_OUT =
  'The answer holds native histograms, which are left out. Aggregate them to plain numbers, for example with histogram_fraction.';

/** Body of an instant query → samples of that time. A scalar is one sample without labels. */
export function decodeInstant(body: unknown, time: Instant): Result<Answer<readonly Sample[]>, GatewayError> {
  const asked = { start: time, end: time };
  return decode(InstantAnswer, body, ({ data }) => {
    if (data.resultType === 'scalar') {
      const [at, value] = data.result;
      return { value: [{ labels: {}, value }], strange: strangeTime([at], asked) };
    }
    const found = data.result.flatMap(({ metric, value }) => (value === undefined ? [] : [{ metric, value }]));
    return {
      value: found.map(({ metric, value: [, value] }) => ({ labels: metric, value })),
      leftOut: data.result.some((element) => element.histogram !== undefined),
      strange: strangeTime(
        found.map(({ value: [at] }) => at),
        asked
      ),
    };
  });
}

/** Body of a range query → series of that range, oldest point first. */
export function decodeRange(body: unknown, asked: AskedTimes): Result<Answer<readonly Series[]>, GatewayError> {
  return decode(RangeAnswer, body, ({ data }) => ({
    value: data.result.flatMap(({ metric, values }) =>
      values === undefined
        ? []
        : [{ labels: metric, points: values.map(([time, value]) => ({ time: instant(time), value })) }]
    ),
    leftOut: data.result.some((element) => element.histograms !== undefined),
    strange: strangeTime(
      data.result.flatMap(({ values = [] }) => values.map(([at]) => at)),
      asked
    ),
  }));
}

/** Body of a request for label names or label values. */
export function decodeNames(body: unknown, limit: number): Result<Answer<readonly string[]>, GatewayError> {
  return decode(NamesAnswer, body, ({ data }) => ({ value: (data ?? []).slice(0, limit) }));
}

/** Body of a request for metadata → the different types of one metric. Some stores answer for others besides. */
export function decodeMetricTypes(body: unknown, metric: string): Result<Answer<readonly string[]>, GatewayError> {
  return decode(MetadataAnswer, body, ({ data }) => {
    const own = Object.entries(data ?? {}).find(([name]) => name === metric);
    return { value: [...new Set((own?.[1] ?? []).map(({ type }) => type))] };
  });
}

type Success = { readonly warnings: string[] | null; readonly infos: string[] | null };

interface Read<T> {
  readonly value: T;
  /** Something of the answer is not in the value. */
  readonly leftOut?: boolean;
  /** Why the value is not believed. */
  readonly strange?: GatewayError | undefined;
}

function decode<S extends v.GenericSchema<unknown, Success>, T>(
  schema: S,
  body: unknown,
  read: (answer: v.InferOutput<S>) => Read<T>
): Result<Answer<T>, GatewayError> {
  const parsed = v.safeParse(schema, body, { abortEarly: true });
  if (!parsed.success) {
    return err(verdictOf(body) ?? undecodable(body, parsed.issues[0]));
  }
  const { value, leftOut, strange } = read(parsed.output);
  if (strange !== undefined) {
    return err(strange);
  }
  const { warnings, infos } = parsed.output;
  return ok({ value, warnings: [...(warnings ?? []), ...(infos ?? []), ...(leftOut ? [HISTOGRAMS_LEFT_OUT] : [])] });
}

function undecodable(body: unknown, issue: v.BaseIssue<unknown>): GatewayError {
  if (typeof body === 'string') {
    const start = body.replace(/\s+/g, ' ').trim().slice(0, 120);
    const said = start === '' ? 'an empty body' : `“${start}”`;
    return gatewayError('undecodable', `Expected JSON of the Prometheus HTTP API and got ${said}.`);
  }
  const path = v.getDotPath(issue);
  return gatewayError(
    'undecodable',
    `Expected an answer of the Prometheus HTTP API, but ${path ?? 'the body'} does not fit: ${issue.message}.`
  );
}

/** Numbers as Prometheus prints them: `NaN`, `+Inf`, `-Inf`, or a decimal. `Number('')` would be 0. */
function toNumber(text: string): number | undefined {
  if (text === 'NaN') {
    return Number.NaN;
  }
  const infinite = /^([+-]?)Inf$/.exec(text);
  if (infinite !== null) {
    return infinite[1] === '-' ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY;
  }
  return /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?$/.test(text) ? Number(text) : undefined;
}
