import { t } from '@grafana/i18n';
import { recentWindows } from '../../analysis/measurement';
import type { GatewayError } from '../../grafana/gatewayError';
import type { WindowCounts } from '../../slo/events';
import type { EventBucket } from '../../slo/eventBucket';
import { err, ok, type Result } from '../../slo/result';
import type { Slo, SloId } from '../../slo/slo';
import { type Instant, instant, type Seconds } from '../../slo/units';
import { windowSpan } from '../../slo/windowSpan';
import { bucketStep, STATUS_BUCKETS } from './bucketStep';
import type { Measured } from './measured';

/** A measurement before it is said where it comes from. */
export type Reading = Omit<Measured, 'recording'>;

interface Parts {
  readonly slo: Slo;
  readonly previous: Measured | undefined;
  /** Requests that have not answered yet. */
  pending: number;
  settled: boolean;
  failure: GatewayError | undefined;
  bucketsFailure: GatewayError | undefined;
  readonly windows: Map<Seconds, WindowCounts>;
  buckets: readonly EventBucket[] | undefined;
  readonly warnings: Set<string>;
}

interface Settling {
  readonly now: Instant;
  readonly onMeasured: (id: SloId, result: Result<Reading, GatewayError>) => void;
}

/** Puts together what several requests say about each SLO, and hands it out when the last of them has answered. */
export class Collected {
  private readonly parts: ReadonlyMap<SloId, Parts>;
  private answers = 0;

  constructor(
    requests: ReadonlyArray<{ readonly slo: Slo; readonly previous?: Measured }>,
    private readonly settling: Settling
  ) {
    this.parts = new Map(
      requests.map(({ slo, previous }) => [
        slo.id,
        {
          slo,
          previous,
          pending: 0,
          settled: false,
          failure: undefined,
          bucketsFailure: undefined,
          windows: new Map(),
          buckets: undefined,
          warnings: new Set<string>(),
        },
      ])
    );
  }

  /** Whether any request has been answered. */
  get hasAnswered(): boolean {
    return this.answers > 0;
  }

  expect(ids: readonly SloId[]): void {
    this.each(ids, (part) => (part.pending += 1));
  }

  /** One request is replaced by several, each of which may be about some of its SLOs. */
  replace(ids: readonly SloId[], replacements: ReadonlyArray<readonly SloId[]>): void {
    replacements.forEach((some) => this.expect(some));
    this.each(ids, (part) => this.answered(part));
  }

  /** An SLO whose expressions cannot be made; what is asked about it elsewhere is of no use. */
  fail(id: SloId, failure: GatewayError): void {
    this.each([id], (part) => (part.failure ??= failure));
  }

  /** Call once after all requests are known: an SLO that is in none of them is finished. */
  settleUnasked(): void {
    this.each([...this.parts.keys()], (part) => part.pending === 0 && this.settle(part));
  }

  /** Without one of its numbers an SLO has failed, whatever is still to come. */
  failed(ids: readonly SloId[], failure: GatewayError): void {
    this.each(ids, (part) => {
      part.failure ??= failure;
      this.settle(part);
    });
  }

  /**
   * Buckets that could not be read. They are the dearest question and only draw lines: the number stands, with the
   * failure beside it, unless there is no number either.
   */
  bucketsFailed(ids: readonly SloId[], failure: GatewayError): void {
    this.each(ids, (part) => {
      part.bucketsFailure ??= failure;
      this.answered(part);
    });
  }

  events(
    ids: readonly SloId[],
    counts: ReadonlyMap<SloId, ReadonlyMap<Seconds, WindowCounts>>,
    warnings: readonly string[]
  ): void {
    this.answers += 1;
    this.each(ids, (part) => {
      counts.get(part.slo.id)?.forEach((value, window) => part.windows.set(window, value));
      warnings.forEach((warning) => part.warnings.add(warning));
      this.answered(part);
    });
  }

  buckets(
    ids: readonly SloId[],
    buckets: ReadonlyMap<SloId, readonly EventBucket[]>,
    warnings: readonly string[]
  ): void {
    this.answers += 1;
    this.each(ids, (part) => {
      part.buckets = [...(part.buckets ?? []), ...(buckets.get(part.slo.id) ?? [])];
      warnings.forEach((warning) => part.warnings.add(warning));
      this.answered(part);
    });
  }

  private each(ids: readonly SloId[], act: (part: Parts) => void): void {
    for (const id of ids) {
      const part = this.parts.get(id);
      if (part !== undefined) {
        act(part);
      }
    }
  }

  private answered(part: Parts): void {
    part.pending -= 1;
    if (part.pending === 0) {
      this.settle(part);
    }
  }

  private settle(part: Parts): void {
    if (!part.settled) {
      part.settled = true;
      const failure = part.failure ?? (part.windows.size === 0 ? part.bucketsFailure : undefined);
      this.settling.onMeasured(part.slo.id, failure === undefined ? ok(this.measured(part)) : err(failure));
    }
  }

  private measured({ slo, previous, windows, buckets, bucketsFailure, warnings }: Parts): Reading {
    const { now } = this.settling;
    const length = windowSpan(slo.objective.window, now).elapsed;
    const window = windows.get(length);
    // Half of the buckets would look as if nothing had happened in the rest.
    const read = bucketsFailure === undefined ? buckets : undefined;
    const asked = recentWindows(slo.objective);
    const recent = new Map([...windows].filter(([seconds]) => asked.includes(seconds)));
    return {
      ...(window === undefined ? {} : { window }),
      recent,
      buckets: read ?? previous?.buckets ?? [],
      bucketStep: bucketStep(length, STATUS_BUCKETS),
      bucketsAsOf: read === undefined ? (previous?.bucketsAsOf ?? neverOr(now, bucketsFailure)) : now,
      ...withBucketsWindow(read === undefined ? previous?.bucketsWindow : window),
      now,
      warnings: [...warnings, ...(bucketsFailure === undefined ? [] : [withoutBuckets(bucketsFailure)])],
    };
  }
}

function withBucketsWindow(window: WindowCounts | undefined): Pick<Measured, 'bucketsWindow'> {
  return window === undefined ? {} : { bucketsWindow: window };
}

/** Buckets that failed are asked for again at the next measurement. */
function neverOr(now: Instant, failure: GatewayError | undefined): Instant {
  return failure === undefined ? now : instant(0);
}

function withoutBuckets({ detail }: GatewayError): string {
  return t('measure.buckets-failed', 'The course of the budget could not be read: {{detail}}', {
    detail,
    interpolation: { escapeValue: false },
  });
}
