import type { Gateway } from '../../grafana/gateway';
import { type GatewayError, gatewayError } from '../../grafana/gatewayError';
import type { Priority, PrometheusClient } from '../../grafana/prometheus/prometheusClient';
import { recentWindows } from '../../analysis/measurement';
import { type FromRecorded, planBuckets, planEvents } from '../../queries/batch';
import type { BucketsPlan, EventsPlan, Planned } from '../../queries/plans';
import { windowLength } from '../../slo/objective';
import type { Issue, Result } from '../../slo/result';
import type { Slo, SloId } from '../../slo/slo';
import type { Instant, Seconds } from '../../slo/units';
import { bucketStep, firstBucketEnd, STATUS_BUCKETS } from './bucketStep';
import { Collected, type Reading } from './collected';
import { divideBuckets, divideEvents } from './dividePlan';
import type { Measured } from './measured';
import { runPlan } from './runPlan';

export interface MeasureRequest {
  readonly slo: Slo;
  /** An earlier measurement whose buckets are used while they are fresh enough. */
  readonly previous?: Measured;
}

export interface MeasureBatch {
  readonly uid: string;
  readonly now: Instant;
  /** At most one request for each id. */
  readonly requests: readonly MeasureRequest[];
  /** Whether one of these SLOs is looked at, asked whenever a place in the queue becomes free. */
  readonly priority: (slos: readonly SloId[]) => Priority;
  readonly signal: AbortSignal;
  /** Present where rules record all of these SLOs; without it, their raw metrics are read. */
  readonly recorded?: FromRecorded;
  /** Called once for each SLO, as soon as its last request has answered. */
  readonly onMeasured: (id: SloId, result: Result<Reading, GatewayError>) => void;
}

/** A sparkline of 90 buckets moves by less than a pixel in a 20th of a bucket. */
const FRESH_SHARE_OF_STEP = 1 / 20;

/** Measures the SLOs of one data source with few requests: events of all windows, and buckets where they are old. */
export async function measureSlos(gateway: Pick<Gateway, 'prometheus'>, wanted: MeasureBatch): Promise<void> {
  const batch = untilMeasured(wanted);
  const { now, requests, recorded } = batch;
  const events = planWindows(requests, recorded);
  const withOldBuckets = requests.filter((request) => !hasFreshBuckets(request, now)).map(({ slo }) => slo);
  const buckets = [...groupByStep(withOldBuckets)].map(([step, slos]) => ({
    step,
    ...planBuckets(slos, step, recorded),
  }));
  const collected = new Collected(requests, batch);
  const issues = [events, ...buckets].flatMap((planned) => [...planned.issues]);
  issues.forEach(([id, found]) => collected.fail(id, planFailure(found)));
  events.plans.forEach((plan) => collected.expect(plan.slos));
  buckets.forEach(({ plans }) => plans.forEach((plan) => collected.expect(plan.slos)));
  collected.settleUnasked();
  const client = gateway.prometheus(batch.uid);
  await Promise.all([
    ...events.plans.map((plan) => runEvents(client, plan, batch, collected)),
    ...buckets.flatMap(({ step, plans }) => plans.map((plan) => runBuckets(client, { plan, step }, batch, collected))),
  ]);
}

/** What is asked for the events of all windows of some SLOs. */
export function planWindows(requests: readonly MeasureRequest[], recorded?: FromRecorded): Planned<EventsPlan> {
  const slos = requests.map(({ slo }) => slo);
  return planEvents(slos, (slo) => [lengthOf(slo), ...recentWindows(slo.objective)], recorded);
}

/** The same batch, whose requests are given up as soon as nobody needs them: each SLO has its numbers, or has failed. */
function untilMeasured(batch: MeasureBatch): MeasureBatch {
  const controller = new AbortController();
  const giveUp = () => controller.abort();
  let open = batch.requests.length;
  if (batch.signal.aborted) {
    giveUp();
  }
  batch.signal.addEventListener('abort', giveUp, { once: true });
  return {
    ...batch,
    signal: controller.signal,
    onMeasured: (id, result) => {
      batch.onMeasured(id, result);
      open -= 1;
      if (open === 0) {
        batch.signal.removeEventListener('abort', giveUp);
        giveUp();
      }
    },
  };
}

/** Whether the buckets of an earlier measurement are used again. */
export function hasFreshBuckets({ slo, previous }: MeasureRequest, now: Instant): boolean {
  return previous !== undefined && now - previous.bucketsAsOf < statusStep(slo) * FRESH_SHARE_OF_STEP;
}

function lengthOf(slo: Slo): Seconds {
  return windowLength(slo.objective.window);
}

function statusStep(slo: Slo): Seconds {
  return bucketStep(lengthOf(slo), STATUS_BUCKETS);
}

function groupByStep(slos: readonly Slo[]): ReadonlyMap<Seconds, readonly Slo[]> {
  const groups = new Map<Seconds, Slo[]>();
  for (const slo of slos) {
    const step = statusStep(slo);
    groups.set(step, [...(groups.get(step) ?? []), slo]);
  }
  return groups;
}

/** An SLO that cannot be compiled never reaches the server; its issues are its failure. */
function planFailure(issues: readonly Issue[]): GatewayError {
  return gatewayError('bad-query', issues.map(({ message }) => message).join(' '), { cause: issues });
}

function runEvents(
  client: PrometheusClient,
  plan: EventsPlan,
  batch: MeasureBatch,
  collected: Collected
): Promise<void> {
  const { now, signal, recorded } = batch;
  const slos = batch.requests.map(({ slo }) => slo);
  return runPlan(plan, {
    hasAnswered: () => collected.hasAnswered,
    ask: (asked) => client.query({ expr: asked.expr, time: now, priority: () => batch.priority(asked.slos) }, signal),
    divide: (asked, error) => divideEvents(asked, error, { slos, recorded }),
    onDivided: (asked, parts) =>
      collected.replace(
        asked.slos,
        parts.map((part) => part.slos)
      ),
    onAnswer: (asked, { value, warnings }) => collected.events(asked.slos, asked.read(value), warnings),
    onFailure: (asked, error) => collected.failed(asked.slos, error),
  });
}

function runBuckets(
  client: PrometheusClient,
  { plan, step }: { readonly plan: BucketsPlan; readonly step: Seconds },
  batch: MeasureBatch,
  collected: Collected
): Promise<void> {
  const { now, signal, recorded } = batch;
  const slos = batch.requests.map(({ slo }) => slo);
  return runPlan(plan, {
    hasAnswered: () => collected.hasAnswered,
    ask: (asked) => {
      const longest = Math.max(...slos.filter(({ id }) => asked.slos.includes(id)).map(lengthOf));
      const end = asked.lastEnd(now);
      const range = { start: firstBucketEnd(end, longest, step), end, step };
      return client.queryRange({ expr: asked.expr, ...range, priority: () => batch.priority(asked.slos) }, signal);
    },
    divide: (asked, error) => divideBuckets(asked, error, { slos, step, recorded }),
    onDivided: (asked, parts) =>
      collected.replace(
        asked.slos,
        parts.map((part) => part.slos)
      ),
    onAnswer: (asked, { value, warnings }) => collected.buckets(asked.slos, asked.read(value), warnings),
    onFailure: (asked, error) => collected.bucketsFailed(asked.slos, error),
  });
}
