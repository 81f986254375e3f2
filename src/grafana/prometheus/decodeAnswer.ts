import * as v from 'valibot';
import { err, ok, type Result } from '../../slo/result';
import type { Sample, Series } from '../../slo/samples';
import { instant } from '../../slo/units';
import { type GatewayError, gatewayError } from '../gatewayError';
import { verdictOf } from '../transport/toGatewayError';
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

const HISTOGRAMS_LEFT_OUT =
  'The answer holds native histograms, which are left out. Aggregate them to plain numbers, for example with histogram_fraction.';

/** Body of an instant query → samples. A scalar is one sample without labels. */
export function decodeInstant(body: unknown): Result<Answer<readonly Sample[]>, GatewayError> {
  return decode(InstantAnswer, body, ({ data }) => {
    if (data.resultType === 'scalar') {
      return { value: [{ labels: {}, value: data.result[1] }], leftOut: false };
    }
    const value = data.result.flatMap(({ metric, value }) =>
      value === undefined ? [] : [{ labels: metric, value: value[1] }]
    );
    return { value, leftOut: data.result.some((element) => element.histogram !== undefined) };
  });
}

/** Body of a range query → series, oldest point first. */
export function decodeRange(body: unknown): Result<Answer<readonly Series[]>, GatewayError> {
  return decode(RangeAnswer, body, ({ data }) => ({
    value: data.result.flatMap(({ metric, values }) =>
      values === undefined
        ? []
        : [{ labels: metric, points: values.map(([time, value]) => ({ time: instant(time), value })) }]
    ),
    leftOut: data.result.some((element) => element.histograms !== undefined),
  }));
}

/** Body of a request for label names or label values. */
export function decodeNames(body: unknown, limit: number): Result<Answer<readonly string[]>, GatewayError> {
  return decode(NamesAnswer, body, ({ data }) => ({ value: (data ?? []).slice(0, limit), leftOut: false }));
}

type Success = { readonly warnings: string[] | null; readonly infos: string[] | null };

function decode<S extends v.GenericSchema<unknown, Success>, T>(
  schema: S,
  body: unknown,
  read: (answer: v.InferOutput<S>) => { readonly value: T; readonly leftOut: boolean }
): Result<Answer<T>, GatewayError> {
  const parsed = v.safeParse(schema, body, { abortEarly: true });
  if (!parsed.success) {
    return err(verdictOf(body) ?? undecodable(body, parsed.issues[0]));
  }
  const { value, leftOut } = read(parsed.output);
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
