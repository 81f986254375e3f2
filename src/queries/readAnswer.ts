import type { EventBucket } from '../slo/eventBucket';
import type { EventCounts } from '../slo/events';
import type { Sample, Series } from '../slo/samples';
import type { SloId } from '../slo/slo';
import type { Instant, Seconds } from '../slo/units';
import { indexElements } from './elements';
import type { BucketsBySlo, EventsBySlo } from './plans';
import { readCounts } from './readCounts';
import type { Asked, Ref } from './request';

/** Samples → events of each SLO and window. What is missing, ambiguous or no number has no data. */
export function readEvents(asked: readonly Asked[], samples: readonly Sample[]): EventsBySlo {
  const find = indexElements(samples, refsOf(asked));
  const events = new Map<SloId, Map<Seconds, EventCounts>>();
  for (const { cell, counted, total } of asked) {
    const [amount, all] = [find(counted), find(total)];
    const counts =
      amount === 'ambiguous' || all === 'ambiguous'
        ? undefined
        : readCounts(cell.terms, { counted: amount?.value, total: all?.value });
    if (counts) {
      const windows = events.get(cell.slo) ?? new Map<Seconds, EventCounts>();
      events.set(cell.slo, windows.set(cell.window, counts));
    }
  }
  return events;
}

/** Series → buckets of each SLO, oldest first. A step without a total has no bucket. */
export function readBuckets(asked: readonly Asked[], series: readonly Series[]): BucketsBySlo {
  const find = indexElements(series, refsOf(asked));
  const buckets = new Map<SloId, readonly EventBucket[]>();
  for (const { cell, counted, total } of asked) {
    const [amounts, all] = [find(counted), find(total)];
    if (amounts !== 'ambiguous' && all !== 'ambiguous' && all) {
      const amountAt = byTime(amounts);
      const list = [...byTime(all)].flatMap(([end, value]): readonly EventBucket[] => {
        const counts = readCounts(cell.terms, { counted: amountAt.get(end), total: value });
        return counts ? [{ end, counts }] : [];
      });
      buckets.set(
        cell.slo,
        list.sort((a, b) => a.end - b.end)
      );
    }
  }
  return buckets;
}

function byTime(series: Series | undefined): ReadonlyMap<Instant, number> {
  return new Map(series?.points.map(({ time, value }) => [time, value]));
}

function refsOf(asked: readonly Asked[]): readonly Ref[] {
  return asked.flatMap(({ counted, total }) => [counted, total]);
}
