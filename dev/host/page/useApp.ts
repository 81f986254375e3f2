import type { AppPlugin } from '@grafana/data';
import { useEffect, useState } from 'react';
import { loadApp } from './loadPlugin';

type Loading = { kind: 'loading' } | { kind: 'failed'; message: string } | { kind: 'loaded'; plugin: AppPlugin };

/** The built app plugin, loaded once per mount. */
export function useApp(): Loading {
  const [state, setState] = useState<Loading>({ kind: 'loading' });
  useEffect(() => {
    loadApp().then(
      (plugin) => setState({ kind: 'loaded', plugin }),
      (cause: unknown) => setState({ kind: 'failed', message: String(cause) })
    );
  }, []);
  return state;
}
