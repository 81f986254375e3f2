import type { VectorSelector } from './ast';
import { vector } from './build';

/** What a selector selects, whenever it is read: the same without its offset and its `@`. */
export function seriesOf({ metric, matchers }: VectorSelector): VectorSelector {
  return vector({ ...(metric !== undefined && { metric }), matchers });
}
