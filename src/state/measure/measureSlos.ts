import type { Gateway } from '../../grafana/gateway';
import type { GatewayError } from '../../grafana/gatewayError';
import type { Priority, PrometheusClient } from '../../grafana/prometheus/prometheusClient';
import { recentWindows } from '../../analysis/measurement';
import { type FromRecorded, planBuckets, planEvents, type Without } from '../../queries/batch';
import type { LeavingOut } from '../../queries/exclusions/leftOut';
import type { BucketsPlan, EventsPlan, Planned } from '../../queries/plans';
import type { Result } from '../../slo/result';
import type { Slo, SloId } from '../../slo/slo';
import { type Instant, MINUTE, type Seconds } from '../../slo/units';
import { windowSpan } from '../../slo/windowSpan';
import { bucketStep, firstBucketEnd, STATUS_BUCKETS } from './bucketStep';
import { Collected, type Reading } from './collected';
import { divideBuckets, divideEvents } from './dividePlan';
import type { Measured } from './measured';
import { loadGroups } from './loadGroups';
import { loadLeavingOut } from './loadLeavingOut';
import { bucketParts, eventParts, inOrderOf, inViewFirst } from './parts';
import { planFailure } from '../planFailure';
import { runPlan } from './runPlan';
import type { Grouping } from './told';

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
  const slos = wanted.requests.map(({ slo }) => slo);
  const [leavingOut, grouping] = await Promise.all([loadLeavingOut(slos), loadGroups(slos)]);
  const batch = untilMeasured([leavingOut, grouping].reduce((all, more) => more?.told(all) ?? all, wanted));
  const { now, requests, recorded } = batch;
  const parts = partsOf(batch);
  const events = parts.map((part) => planWindows(part, now, recorded, leavingOut));
  const withOldBuckets = parts.map((part) => part.filter((request) => !hasFreshBuckets(request, now)));
  const buckets = bucketParts(withOldBuckets, ({ slo }) => statusStep(slo, now)).map(({ step, part }) => {
    const slos = part.map(({ slo }) => slo);
    return { step, ...planBuckets(slos, step, recorded, withoutIn(slos, { step, now, leavingOut })) };
  });
  const collected = new Collected(requests, batch);
  const issues = [...events, ...buckets].flatMap((planned) => [...planned.issues]);
  issues.forEach(([id, found]) => collected.fail(id, planFailure(found)));
  const eventPlans = events.flatMap(({ plans }) => plans);
  eventPlans.forEach((plan) => collected.expect(plan.slos));
  buckets.forEach(({ plans }) => plans.forEach((plan) => collected.expect(plan.slos)));
  collected.settleUnasked();
  const client = gateway.prometheus(batch.uid);
  const questions = [
    ...eventPlans.map((plan) => ({
      slos: plan.slos,
      run: () => runEvents(client, { plan, leavingOut, grouping }, batch, collected),
    })),
    ...buckets.flatMap(({ step, plans }) =>
      plans.map((plan) => ({
        slos: plan.slos,
        run: () => runBuckets(client, { plan, step, leavingOut }, batch, collected),
      }))
    ),
  ];
  const ids = requests.map(({ slo }) => slo.id);
  const parted = inViewFirst(inOrderOf(ids, questions), ({ slos }) => batch.priority(slos));
  await Promise.all(parted.flatMap((some) => some.map(({ run }) => run())));
}

/** Recorded series are few requests: those of what is looked at stand apart, as far as that takes none more. */
function partsOf({ now, requests, recorded, priority }: MeasureBatch): ReadonlyArray<readonly MeasureRequest[]> {
  return recorded === undefined
    ? [requests]
    : eventParts(
        inViewFirst(requests, ({ slo }) => priority([slo.id])),
        { isWorthAll: recorded.isWorthAll, requestsFor: (part) => planWindows(part, now, recorded).plans.length }
      );
}

/** What is asked for the events of all windows of some SLOs. */
function planWindows(
  requests: readonly MeasureRequest[],
  now: Instant,
  recorded?: FromRecorded,
  leavingOut?: LeavingOut
): Planned<EventsPlan> {
  const slos = requests.map(({ slo }) => slo);
  const windows = (slo: Slo) => [lengthOf(slo, now), ...recentWindows(slo.objective)];
  return planEvents(slos, windows, recorded, withoutAt(now, leavingOut));
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
  return previous !== undefined && now - previous.bucketsAsOf < statusStep(slo, now) * FRESH_SHARE_OF_STEP;
}

/** What the events of the window are asked for: of a calendar period, what is over of it. */
function lengthOf(slo: Slo, now: Instant): Seconds {
  return windowSpan(slo.objective.window, now).elapsed;
}

function statusStep(slo: Slo, now: Instant): Seconds {
  return bucketStep(lengthOf(slo, now), STATUS_BUCKETS);
}

/** What is left out of windows that end now. */
function withoutAt(now: Instant, leavingOut: LeavingOut | undefined): Without | undefined {
  return leavingOut && { leaveOut: leavingOut.leaveOut, ends: { last: now, count: 1, step: MINUTE } };
}

/** What is left out of the buckets that `runBuckets` asks for. */
function withoutIn(
  slos: readonly Slo[],
  {
    step,
    now,
    leavingOut,
  }: { readonly step: Seconds; readonly now: Instant; readonly leavingOut: LeavingOut | undefined }
): Without | undefined {
  const longest = Math.max(...slos.map((slo) => lengthOf(slo, now)));
  const count = Math.max(1, Math.ceil(longest / step));
  return leavingOut && { leaveOut: leavingOut.leaveOut, ends: { last: now, count, step } };
}

function runEvents(
  client: PrometheusClient,
  {
    plan,
    leavingOut,
    grouping,
  }: {
    readonly plan: EventsPlan;
    readonly leavingOut: LeavingOut | undefined;
    readonly grouping: Grouping | undefined;
  },
  batch: MeasureBatch,
  collected: Collected
): Promise<void> {
  const { now, signal, recorded } = batch;
  const slos = batch.requests.map(({ slo }) => slo);
  return runPlan(plan, {
    hasAnswered: () => collected.hasAnswered,
    ask: (asked) => client.query({ expr: asked.expr, time: now, priority: () => batch.priority(asked.slos) }, signal),
    divide: (asked, error) => divideEvents(asked, error, { slos, recorded, without: withoutAt(now, leavingOut) }),
    onDivided: (asked, parts) =>
      collected.replace(
        asked.slos,
        parts.map((part) => part.slos)
      ),
    onAnswer: (asked, { value, warnings }) =>
      collected.events(asked.slos, asked.read(value, grouping?.readGroups), warnings),
    onFailure: (asked, error) => collected.failed(asked.slos, error),
  });
}

function runBuckets(
  client: PrometheusClient,
  {
    plan,
    step,
    leavingOut,
  }: { readonly plan: BucketsPlan; readonly step: Seconds; readonly leavingOut: LeavingOut | undefined },
  batch: MeasureBatch,
  collected: Collected
): Promise<void> {
  const { now, signal, recorded } = batch;
  const slosOf = (asked: BucketsPlan) =>
    batch.requests.flatMap(({ slo }) => (asked.slos.includes(slo.id) ? [slo] : []));
  return runPlan(plan, {
    hasAnswered: () => collected.hasAnswered,
    ask: (asked) => {
      const longest = Math.max(...slosOf(asked).map((slo) => lengthOf(slo, now)));
      const end = asked.lastEnd(now);
      const range = { start: firstBucketEnd(end, longest, step), end, step };
      return client.queryRange({ expr: asked.expr, ...range, priority: () => batch.priority(asked.slos) }, signal);
    },
    divide: (asked, error) => {
      const slos = slosOf(asked);
      return divideBuckets(asked, error, { slos, step, recorded, without: withoutIn(slos, { step, now, leavingOut }) });
    },
    onDivided: (asked, parts) =>
      collected.replace(
        asked.slos,
        parts.map((part) => part.slos)
      ),
    onAnswer: (asked, { value, warnings }) => collected.buckets(asked.slos, asked.read(value), warnings),
    onFailure: (asked, error) => collected.bucketsFailed(asked.slos, error),
  });
}
