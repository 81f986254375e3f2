import type { Slo } from '../../slo/slo';
import { createMemoryGateway } from '../testing/memoryGateway.fixture';
import type { MemoryCounter } from '../testing/memoryPrometheus.fixture';
import { createState, renderState } from '../testing/renderState.fixture';
import { requests } from '../testing/slo.fixture';
import { usePreview } from './usePreview';

/** Longer than the text has to stand still. */
export const SETTLED = 700;

/** The preview of an SLO over these counters. */
export function start(slo: Slo | undefined, counters: MemoryCounter[] = requests('checkout', 9, 1)) {
  const gateway = createMemoryGateway();
  const prometheus = gateway.prometheus('prom');
  prometheus.counters = counters;
  const hook = renderState(createState(gateway), usePreview, slo);
  const reason = () => (hook.result.current?.kind === 'loaded' ? hook.result.current.value.reason : undefined);
  return { ...hook, prometheus, reason };
}
