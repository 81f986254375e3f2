import { useEffect, useMemo, useSyncExternalStore } from 'react';
import type { Slo, SloId } from '../slo/slo';
import { DEFAULT_REFRESH, type Refresh } from './refresh';
import { useServices } from './ServicesProvider';
import { createStatusReader, type SloStatuses } from './statuses/readStatuses';
import { StatusBoard } from './statuses/statusBoard';
import { toTarget } from './statuses/target';
import { useSourceOf } from './useSourceOf';

/**
 * Statuses of many SLOs: those that are looked at first, the rest in the background, in few requests. What was read
 * is kept, so that scrolling asks nothing twice. One SLO that fails leaves the others alone.
 */
export function useSloStatuses(
  slos: readonly Slo[],
  visible: readonly SloId[],
  options: { readonly refresh?: Refresh } = {}
): SloStatuses {
  const { refresh = DEFAULT_REFRESH } = options;
  const services = useServices();
  const { queryClient } = services;
  const sourceOf = useSourceOf();
  const board = useMemo(() => new StatusBoard(queryClient), [queryClient]);
  const read = useMemo(() => createStatusReader(queryClient), [queryClient]);
  const targets = useMemo(
    () => slos.map((slo) => toTarget(slo, services, sourceOf, board.priorityOf)),
    [slos, services, sourceOf, board]
  );
  useEffect(() => board.start(), [board]);
  useEffect(() => board.look(visible, refresh), [board, visible, refresh]);
  useEffect(() => board.show(targets.filter((target) => target.kind === 'measured')), [board, targets]);
  useEffect(() => board.keepFresh(refresh), [board, refresh]);
  const version = useSyncExternalStore(board.subscribe, board.version);
  return useMemo(() => {
    void version;
    return read(targets, refresh);
  }, [read, targets, refresh, version]);
}
