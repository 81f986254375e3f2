import { useTheme2 } from '@grafana/ui';
import React, { forwardRef, useEffect, useImperativeHandle, useLayoutEffect, useRef } from 'react';

import { createPromqlView, type PromqlView } from './promqlView';
import type { PromqlFieldHandle, PromqlFieldProps } from './PromqlField';

export interface PromqlEditorProps extends PromqlFieldProps {
  /** Takes the focus at once: the plain field that it replaces had it. */
  readonly takesFocus: boolean;
}

/** CodeMirror with the PromQL language of the Prometheus project; loaded on demand by `PromqlField`. */
export const PromqlEditor = forwardRef<PromqlFieldHandle, PromqlEditorProps>(function PromqlEditor(props, ref) {
  const theme = useTheme2();
  const host = useRef<HTMLDivElement>(null);
  const editor = useRef<PromqlView | null>(null);
  const latest = useRef(props);
  useLayoutEffect(() => {
    latest.current = props;
  });

  useEffect(() => {
    if (!host.current) {
      return undefined;
    }
    const created = createPromqlView(host.current, latest);
    editor.current = created;
    if (latest.current.takesFocus) {
      created.focus();
    }
    return () => created.destroy();
  }, []);

  useEffect(() => editor.current?.setTheme(theme), [theme]);
  useEffect(() => editor.current?.setText(props.value), [props.value]);
  useEffect(
    () => editor.current?.setAttributes(latest.current),
    [props.id, props.label, props.invalid, props.describedBy, props.readOnly, props.placeholder]
  );
  useImperativeHandle(ref, () => ({ focus: () => editor.current?.focus() }), []);

  return <div ref={host} />;
});
