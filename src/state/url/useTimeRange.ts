import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'react-router-dom';
import { useServices } from '../ServicesProvider';
import { type RawRange, toSpan } from './timeRange';

/** The picked time range, kept in the address as Grafana does (`from`, `to`); `standard` where it says none. */
export function useTimeRange(standard: RawRange): readonly [RawRange, (range: RawRange) => void] {
  const { now } = useServices();
  const [parameters, setParameters] = useSearchParams();
  const from = parameters.get('from');
  const to = parameters.get('to');
  const { from: standardFrom, to: standardTo } = standard;
  const range = useMemo(() => {
    const picked = { from: from ?? standardFrom, to: to ?? standardTo };
    return toSpan(picked, now()) === undefined ? { from: standardFrom, to: standardTo } : picked;
  }, [from, to, standardFrom, standardTo, now]);
  const change = useCallback(
    (next: RawRange) =>
      setParameters((present) => {
        const changed = new URLSearchParams(present);
        changed.set('from', next.from);
        changed.set('to', next.to);
        return changed;
      }),
    [setParameters]
  );
  return [range, change];
}
