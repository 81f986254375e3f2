import type { GatewayError } from '../../grafana/gatewayError';
import type { PrometheusClient } from '../../grafana/prometheus/prometheusClient';
import type { Matcher, VectorSelector } from '../../promql/ast';
import { vector } from '../../promql/build';
import { serialize } from '../../promql/serialize';
import { seriesOf } from '../../promql/seriesOf';
import { selectors } from '../../promql/walk';
import { readHistogram } from '../../queries/histogram';
import { missingBucket } from '../../queries/missingBucket';
import { otherBuckets } from '../../queries/otherBuckets';
import { sloQueries, type SloQueries } from '../../queries/sloQueries';
import { windowLength } from '../../slo/objective';
import { err, ok, type Result } from '../../slo/result';
import type { Sli } from '../../slo/sli';
import type { Slo } from '../../slo/slo';
import { type Instant, instant } from '../../slo/units';
import { windowSpan } from '../../slo/windowSpan';
import type { EmptyReason, Role } from './emptyReason';
import { assumesGood } from './missingRole';

interface Question {
  readonly slo: Slo;
  readonly role: Role;
  readonly now: Instant;
}

type Reason = Promise<Result<EmptyReason, GatewayError>>;

/** Values shown in place of one that matches nothing. */
const SHOWN_VALUES = 10;

/**
 * Why an SLO has no events in its window. Asks the index of the store, and one query each about buckets and about all
 * events: metric unknown, label matches nothing, labels that never come together, bucket missing, no traffic, no counts.
 */
export async function explainEmpty(client: PrometheusClient, question: Question, signal?: AbortSignal): Reason {
  const asking = new Asking(client, question, signal);
  for (const { selector, of } of selectorsOf(question)) {
    const reason = await asking.whyNoSeries(selector, of);
    if (!reason.ok) {
      return reason;
    }
    if (reason.value !== undefined) {
      return ok(reason.value);
    }
  }
  return asking.whyNoEvents();
}

interface Asked {
  readonly selector: VectorSelector;
  readonly of: Role;
}

/**
 * Every selector behind the events that are missing, but for the bucket of a histogram, which is asked for apart. Where
 * slices without data are good, none that counts may mean that there is nothing at all: that is looked for first.
 */
function selectorsOf({ slo, role }: Question): readonly Asked[] {
  const asked = [
    ...(role === 'counted' && assumesGood(slo) ? selectorsIn(slo, ofMeasuredSlices(slo), 'total') : []),
    ...selectorsIn(slo, sloQueries(slo), role),
  ];
  const seen = new Set<string>();
  return asked.filter(({ selector }) => {
    const text = serialize(selector);
    return !seen.has(text) && seen.add(text);
  });
}

/** The queries of the events that slices are judged by; of a condition those of slices with data, which are its query. */
function ofMeasuredSlices(slo: Slo): Result<SloQueries> {
  const { objective, sli } = slo;
  const { budgeting } = objective;
  return sli.kind === 'threshold' && budgeting.method === 'time-slices'
    ? sloQueries({ ...slo, objective: { ...objective, budgeting: { ...budgeting, noData: 'ignore' } } })
    : sloQueries({ ...slo, objective: { ...objective, budgeting: { method: 'occurrences' } } });
}

function selectorsIn(slo: Slo, queries: Result<SloQueries>, of: Role): readonly Asked[] {
  if (!queries.ok) {
    return [];
  }
  const window = windowLength(slo.objective.window);
  const expr = of === 'total' ? queries.value.total(window) : queries.value.errorRatio(window);
  return selectors(expr)
    .map(seriesOf)
    .filter(({ matchers }) => slo.sli.kind !== 'latency' || !matchers.some(({ label }) => label === 'le'))
    .map((selector) => ({ selector, of }));
}

class Asking {
  private readonly span: { readonly start: Instant; readonly end: Instant };

  constructor(
    private readonly client: PrometheusClient,
    private readonly question: Question,
    private readonly signal: AbortSignal | undefined
  ) {
    const { slo, now } = question;
    this.span = { start: instant(now - windowLength(slo.objective.window)), end: now };
  }

  /** Undefined when the selector has series. */
  async whyNoSeries(selector: VectorSelector, of: Role): Promise<Result<EmptyReason | undefined, GatewayError>> {
    const found = await this.values('__name__', selector, 1);
    if (!found.ok || found.value.length > 0) {
      return found.ok ? ok(undefined) : found;
    }
    const { metric } = selector;
    if (metric !== undefined) {
      const named = await this.values('__name__', vector({ metric }), 1);
      if (!named.ok || named.value.length === 0) {
        return named.ok ? this.whyNoMetric(metric, of) : named;
      }
    }
    return this.whichMatcher(selector, of);
  }

  async whyNoEvents(): Reason {
    const { slo, role } = this.question;
    const reason = await this.whyNotInBucket(slo.sli);
    if (!reason.ok) {
      return reason;
    }
    if (reason.value !== undefined) {
      return ok(reason.value);
    }
    return role === 'total' ? this.whyNotCounted() : ok({ kind: 'unexplained' });
  }

  /** A histogram has other buckets, or none; undefined where it has the one of the threshold. */
  private async whyNotInBucket(sli: Sli): Promise<Result<EmptyReason | undefined, GatewayError>> {
    if (sli.kind !== 'latency' || sli.buckets !== 'classic') {
      return ok(undefined);
    }
    const { slo, now } = this.question;
    const histogram = readHistogram(sli);
    const check = missingBucket(sli, windowLength(slo.objective.window));
    if (!histogram.ok || !check.ok) {
      return ok(undefined);
    }
    const answer = await this.client.query({ expr: check.value.expr, time: now }, this.signal);
    if (!answer.ok) {
      return answer;
    }
    const verdict = check.value.read(answer.value.value);
    switch (verdict.kind) {
      case 'missing-bucket':
        return ok({ kind: 'bucket-missing', bounds: nearest(verdict.bounds, slo) });
      case 'no-data':
        return this.whyNoSeries(histogram.value.buckets, 'counted');
      case 'found':
        return ok(undefined);
    }
  }

  /** There are series. Either they did not grow, or what they say cannot be reckoned with. */
  private async whyNotCounted(): Reason {
    const { slo, now } = this.question;
    const queries = sloQueries(slo);
    if (!queries.ok) {
      return ok({ kind: 'unexplained' });
    }
    const expr = serialize(queries.value.total(windowSpan(slo.objective.window, now).elapsed));
    const answer = await this.client.query({ expr, time: now }, this.signal);
    if (!answer.ok) {
      return answer;
    }
    const total = answer.value.value[0]?.value ?? 0;
    return ok({ kind: total === 0 ? 'no-traffic' : 'uncountable' });
  }

  /** The metric is unknown. Of a histogram, the other kind of buckets may be there. */
  private async whyNoMetric(metric: string, of: Role): Reason {
    const other = otherBuckets(this.question.slo.sli);
    const found = other ? await this.values('__name__', vector({ metric: other.series }), 1) : ok([]);
    if (!found.ok) {
      return found;
    }
    return other && found.value.length > 0
      ? ok({ kind: 'other-buckets', metric: other.metric, buckets: other.buckets })
      : ok({ kind: 'metric-unknown', of, metric });
  }

  private async whichMatcher(selector: VectorSelector, of: Role): Promise<Result<EmptyReason, GatewayError>> {
    const { metric, matchers } = selector;
    for (const matcher of matchers) {
      const alone = await this.values('__name__', withMatchers(metric, [matcher]), 1);
      if (!alone.ok) {
        return alone;
      }
      if (alone.value.length === 0) {
        return this.withValues({ metric, matcher, of });
      }
    }
    return ok({ kind: 'labels-never-together', of, selector: serialize(selector) });
  }

  private async withValues(found: { metric: string | undefined; matcher: Matcher; of: Role }): Reason {
    const { metric, matcher, of } = found;
    const { label } = matcher;
    const values = metric === undefined ? ok([]) : await this.values(label, vector({ metric }), SHOWN_VALUES);
    return values.ok
      ? ok({
          kind: 'label-matches-nothing',
          of,
          metric: metric ?? '',
          matcher: printMatcher(matcher),
          label,
          values: values.value,
        })
      : err(values.error);
  }

  private async values(
    label: string,
    selector: VectorSelector,
    limit: number
  ): Promise<Result<readonly string[], GatewayError>> {
    const query = { label, selector: serialize(selector), limit, ...this.span };
    const answer = await this.client.labelValues(query, this.signal);
    return answer.ok ? ok(answer.value.value) : answer;
  }
}

/** A few bounds round the threshold, ascending: a histogram may have hundreds. */
function nearest(bounds: readonly number[], { sli }: Pick<Slo, 'sli'>): readonly number[] {
  const threshold = sli.kind === 'latency' ? sli.threshold : 0;
  const byDistance = [...bounds].sort((a, b) => Math.abs(a - threshold) - Math.abs(b - threshold));
  return byDistance.slice(0, SHOWN_VALUES).sort((a, b) => a - b);
}

function withMatchers(metric: string | undefined, matchers: readonly Matcher[]): VectorSelector {
  return vector({ ...(metric === undefined ? {} : { metric }), matchers });
}

/** `job="checkout"`, as it stands between the braces. */
function printMatcher(matcher: Matcher): string {
  return serialize(vector({ matchers: [matcher] })).slice(1, -1);
}
