import { useCallback } from 'react';
import { useSearchParams } from 'react-router-dom';
import { parseDuration, printDuration } from '../../promql/duration';
import { DEFAULT_REFRESH, LONGEST_REFRESH, type Refresh, SHORTEST_REFRESH } from '../refresh';

/** How often the page asks again, kept in the address as `refresh=30s` or `refresh=off`. */
export function useRefresh(): readonly [Refresh, (refresh: Refresh) => void] {
  const [parameters, setParameters] = useSearchParams();
  const change = useCallback(
    (refresh: Refresh) =>
      setParameters(
        (present) => {
          const changed = new URLSearchParams(present);
          changed.set('refresh', refresh === 'off' ? 'off' : printDuration(refresh));
          return changed;
        },
        { replace: true }
      ),
    [setParameters]
  );
  return [decodeRefresh(parameters.get('refresh')), change];
}

/** A refresh from the address; nonsense is the default, and nobody may ask more often than is good for the store. */
export function decodeRefresh(text: string | null): Refresh {
  if (text === 'off') {
    return 'off';
  }
  const parsed = parseDuration(text ?? '');
  const isMeant = parsed.ok && parsed.value >= SHORTEST_REFRESH && parsed.value <= LONGEST_REFRESH;
  return isMeant ? parsed.value : DEFAULT_REFRESH;
}
