import '../../../promql/readText';
import type { VectorSelector } from '../../../promql/ast';
import { parseSelector } from '../../../promql/parse';
import { serialize } from '../../../promql/serialize';
import { seriesOf } from '../../../promql/seriesOf';
import { readBuckets } from '../../../queries/histogram';
import type { PromqlText } from '../../../slo/sli';
import type { SloDraft } from '../../../spec/draft';

type Draft = Pick<SloDraft, 'sliKind' | 'events' | 'latency'>;

/** The selector of all that the SLI on the form counts the growth of; undefined while there is none. */
export function countedSeries(draft: Draft): string | undefined {
  const selector = selectorOf(draft);
  return selector && serialize(seriesOf(selector));
}

function selectorOf({ sliKind, events, latency }: Draft): VectorSelector | undefined {
  if (sliKind === 'latency' && latency.buckets === 'classic') {
    const read = readBuckets(latency.histogram as PromqlText);
    return read.ok ? read.value.buckets : undefined;
  }
  const text = { events: events.total, latency: latency.histogram, probe: '', threshold: '', custom: '' }[sliKind];
  const read = parseSelector(text);
  return read.ok ? read.value : undefined;
}
