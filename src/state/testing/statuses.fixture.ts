import type { Slo, SloId } from '../../slo/slo';
import type { Refresh } from '../refresh';
import { useSloStatuses } from '../useSloStatuses';
import { createMemoryGateway } from './memoryGateway.fixture';
import { createState, renderState } from './renderState.fixture';
import { requests, requestSlo } from './slo.fixture';

interface Props {
  readonly slos: readonly Slo[];
  readonly visible: readonly SloId[];
  readonly refresh?: Refresh;
}

/** The statuses of SLOs; half of the budget of each is spent where nothing else is said. */
export function start(props: Props, counters = props.slos.flatMap(({ service }) => requests(service, 9.995, 0.005))) {
  const gateway = createMemoryGateway(props.slos);
  const prometheus = gateway.prometheus('prom');
  prometheus.counters = counters;
  const state = createState(gateway);
  const hook = renderState(
    state,
    ({ slos, visible, refresh }: Props) => useSloStatuses(slos, visible, refresh === undefined ? {} : { refresh }),
    props
  );
  const of = (id: string) => hook.result.current.statuses.get(id as SloId);
  return { ...state, ...hook, prometheus, of };
}

export const jobs = (count: number) =>
  Array.from({ length: count }, (_, i) => requestSlo(`job-${String(i).padStart(3, '0')}`));
export const idsOf = (slos: readonly Slo[]) => slos.map(({ id }) => id);
