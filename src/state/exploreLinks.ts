import type { Gateway } from '../grafana/gateway';
import { serialize } from '../promql/serialize';
import { type SloQueries, sloQueries } from '../queries/sloQueries';
import type { Slo } from '../slo/slo';
import type { Instant, Seconds } from '../slo/units';
import { windowSpan } from '../slo/windowSpan';
import { bucketStep, CHART_BUCKETS } from './measure/bucketStep';
import type { Span } from './url/timeRange';

/** The exact queries behind the numbers, and where to run them by hand. */
export interface ExploreLink {
  readonly expr: string;
  readonly url: string;
}

export interface ExploreLinks {
  /** Where the events of the queries come from. */
  readonly source: SloQueries['source'];
  /** Over the window of the SLO: the numbers of the tiles. */
  readonly errorRatio: ExploreLink;
  readonly bad: ExploreLink;
  readonly total: ExploreLink;
  /** Over one bucket of the charts of the picked range. */
  readonly errorRatioOverTime: ExploreLink;
}

/** Links to Explore; undefined for an SLO that cannot be compiled, whose numbers fail with the reason. */
export function exploreLinks(
  gateway: Pick<Gateway, 'exploreUrl'>,
  target: {
    readonly uid: string;
    readonly slo: Slo;
    readonly span: Span;
    readonly now: Instant;
    readonly source: SloQueries['source'];
    /** Length of one bucket of the charts; the shortest one as long as they have not told. */
    readonly step?: Seconds;
  }
): ExploreLinks | undefined {
  const { uid, slo, span, now, step = bucketStep(span.end - span.start, CHART_BUCKETS) } = target;
  const queries = sloQueries(slo, target.source, now);
  const anyPeriod = sloQueries(slo, target.source);
  if (!queries.ok || !anyPeriod.ok) {
    return undefined;
  }
  const range = { from: String(Math.round(span.start * 1000)), to: String(Math.round(span.end * 1000)) };
  const link = (expr: string): ExploreLink => ({ expr, url: gateway.exploreUrl(uid, expr, range) });
  const length = windowSpan(slo.objective.window, now).elapsed;
  return {
    source: queries.value.source,
    errorRatio: link(serialize(queries.value.errorRatio(length))),
    bad: link(serialize(queries.value.bad(length))),
    total: link(serialize(queries.value.total(length))),
    errorRatioOverTime: link(serialize(anyPeriod.value.errorRatio(step))),
  };
}
