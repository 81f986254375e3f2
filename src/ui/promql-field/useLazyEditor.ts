import { type ComponentType, type RefAttributes, type RefObject, useEffect, useState } from 'react';

import type { CodeFieldHandle } from './PlainCode';

/** An editor that replaces a plain field. `takesFocus` says that the plain field had the focus. */
export type EditorComponent<P> = ComponentType<P & { readonly takesFocus: boolean } & RefAttributes<CodeFieldHandle>>;

/** `plain` while the editor loads, and for good when it cannot be loaded: the field then works without it. */
export type LazyEditor<P> =
  | { readonly kind: 'plain'; readonly reason: 'loading' | 'failed' }
  | { readonly kind: 'loaded'; readonly Editor: EditorComponent<P>; readonly takesFocus: boolean };

/**
 * Loads CodeMirror as a chunk of its own, the first time a field is shown. `plain` is the field that it replaces:
 * when somebody is writing there, the editor takes the focus over. `load` must not change between renders.
 */
export function useLazyEditor<P>(
  load: () => Promise<EditorComponent<P>>,
  plain: RefObject<HTMLTextAreaElement | null>
): LazyEditor<P> {
  const [state, setState] = useState<LazyEditor<P>>({ kind: 'plain', reason: 'loading' });
  useEffect(() => {
    let shown = true;
    const show = (next: LazyEditor<P>) => shown && setState(next);
    load().then(
      (Editor) => {
        const field = plain.current;
        show({ kind: 'loaded', Editor, takesFocus: field !== null && field.ownerDocument.activeElement === field });
      },
      () => show({ kind: 'plain', reason: 'failed' })
    );
    return () => {
      shown = false;
    };
  }, [load, plain]);
  return state;
}
