import type { EventBucket } from '../slo/eventBucket';
import type { EventCounts, WindowCounts } from '../slo/events';
import type { Sample, Series } from '../slo/samples';
import type { SloId } from '../slo/slo';
import type { Instant, Seconds } from '../slo/units';
import { gatherElements, onlyOne } from './elements';
import type { BucketsBySlo, EventsBySlo } from './plans';
import type { ReadCell } from './readCell';
import { readCounts } from './readCounts';
import type { Asked, Ref } from './request';

/** Samples → events of each SLO and window. What is missing, ambiguous or no number has no data. */
export function readEvents(
  asked: readonly Asked[],
  samples: readonly Sample[],
  readCell: ReadCell = readWhole
): EventsBySlo {
  const find = gatherElements(samples, refsOf(asked));
  const events = new Map<SloId, Map<Seconds, WindowCounts>>();
  for (const { cell, counted, total } of asked) {
    const counts = emptyEnds(cell).length > 0 ? NONE : readCell(cell, { counted: find(counted), total: find(total) });
    if (counts) {
      const windows = events.get(cell.slo) ?? new Map<Seconds, WindowCounts>();
      events.set(cell.slo, windows.set(cell.window, counts));
    }
  }
  return events;
}

const readWhole: ReadCell = (cell, { counted, total }) => {
  const [amount, all] = [onlyOne(counted), onlyOne(total)];
  return amount === 'ambiguous' || all === 'ambiguous'
    ? undefined
    : readCounts(cell, { counted: amount?.value, total: all?.value });
};

/** Series → buckets of each SLO, oldest first. A step without a total has no bucket. */
export function readBuckets(asked: readonly Asked[], series: readonly Series[]): BucketsBySlo {
  const find = gatherElements(series, refsOf(asked));
  const buckets = new Map<SloId, readonly EventBucket[]>();
  for (const { cell, counted, total } of asked) {
    const [amounts, all] = [onlyOne(find(counted)), onlyOne(find(total))];
    const empty = emptyEnds(cell);
    if (amounts !== 'ambiguous' && all !== 'ambiguous' && (all || empty.length > 0)) {
      const amountAt = byTime(amounts);
      const measured = byTime(all);
      empty.forEach((end) => measured.delete(end));
      const list = [...measured].flatMap(([end, value]): readonly EventBucket[] => {
        const counts = readCounts(cell, { counted: amountAt.get(end), total: value });
        return counts ? [{ end, counts }] : [];
      });
      buckets.set(
        cell.slo,
        [...list, ...empty.map((end) => ({ end, counts: NONE }))].sort((a, b) => a.end - b.end)
      );
    }
  }
  return buckets;
}

/** What happens while all is left out. */
const NONE: EventCounts = { bad: 0, total: 0 };

function emptyEnds({ terms, window }: Asked['cell']): readonly Instant[] {
  return terms.emptyEnds?.(window) ?? [];
}

function byTime(series: Series | undefined): Map<Instant, number> {
  return new Map(series?.points.map(({ time, value }) => [time, value]));
}

function refsOf(asked: readonly Asked[]): readonly Ref[] {
  return asked.flatMap(({ counted, total }) => [counted, total]);
}
