import { type ForwardRefExoticComponent, type RefAttributes, type RefObject, useEffect, useState } from 'react';

import type { PromqlEditorProps } from './PromqlEditor';
import type { PromqlFieldHandle } from './PromqlField';

type Editor = ForwardRefExoticComponent<PromqlEditorProps & RefAttributes<PromqlFieldHandle>>;

/** `plain` while the editor loads, and for good when it cannot be loaded: the field then works without it. */
export type PromqlEditorState =
  | { readonly kind: 'plain'; readonly reason: 'loading' | 'failed' }
  | { readonly kind: 'loaded'; readonly Editor: Editor; readonly takesFocus: boolean };

/**
 * Loads CodeMirror as a chunk of its own, the first time a field is shown. `plain` is the field that it replaces:
 * when the user is writing there, the editor takes the focus over.
 */
export function usePromqlEditor(plain: RefObject<HTMLTextAreaElement | null>): PromqlEditorState {
  const [state, setState] = useState<PromqlEditorState>({ kind: 'plain', reason: 'loading' });
  useEffect(() => {
    let shown = true;
    import(/* webpackChunkName: "promql-editor" */ './PromqlEditor').then(
      ({ PromqlEditor }) => {
        const field = plain.current;
        const takesFocus = field !== null && field.ownerDocument.activeElement === field;
        if (shown) {
          setState({ kind: 'loaded', Editor: PromqlEditor, takesFocus });
        }
      },
      () => shown && setState({ kind: 'plain', reason: 'failed' })
    );
    return () => {
      shown = false;
    };
  }, [plain]);
  return state;
}
