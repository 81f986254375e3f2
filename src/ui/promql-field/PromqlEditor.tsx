import React, { forwardRef, useImperativeHandle } from 'react';

import type { CodeFieldHandle } from './PlainCode';
import { promqlBehaviour } from './promqlBehaviour';
import type { PromqlFieldProps } from './promqlFieldProps';
import { useCodeView } from './useCodeView';

export interface PromqlEditorProps extends PromqlFieldProps {
  /** Takes the focus at once: the plain field that it replaces had it. */
  readonly takesFocus: boolean;
}

/** CodeMirror with the PromQL language of the Prometheus project; loaded on demand by `PromqlField`. */
export const PromqlEditor = forwardRef<CodeFieldHandle, PromqlEditorProps>(function PromqlEditor(props, ref) {
  const { host, view } = useCodeView(props, promqlBehaviour);
  useImperativeHandle(ref, () => ({ focus: () => view.current?.focus() }), [view]);
  return <div ref={host} />;
});
