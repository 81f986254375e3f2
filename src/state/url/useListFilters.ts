import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'react-router-dom';
import { decodeFilters, encodeFilters, type ListFilters, NO_FILTERS } from './listFilters';

/** The filters of the list, kept in the address: a link shows what its sender saw. */
export function useListFilters(): {
  readonly filters: ListFilters;
  readonly change: (changed: Partial<ListFilters>) => void;
  readonly clear: () => void;
} {
  const [parameters, setParameters] = useSearchParams();
  const filters = useMemo(() => decodeFilters(parameters), [parameters]);
  const change = useCallback(
    (changed: Partial<ListFilters>) =>
      setParameters((now) => encodeFilters({ ...decodeFilters(now), ...changed }, now), { replace: true }),
    [setParameters]
  );
  const clear = useCallback(() => change(NO_FILTERS), [change]);
  return { filters, change, clear };
}
