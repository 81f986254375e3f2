import React, { forwardRef, useImperativeHandle, useRef } from 'react';

import { type CodeFieldHandle, CodeFrame, PlainCode } from './PlainCode';
import type { PromqlFieldProps } from './promqlFieldProps';
import { useLazyEditor } from './useLazyEditor';

/**
 * A field for PromQL. It starts as a plain text area, which is all that is needed to write, and turns into an editor
 * with colours, suggestions and underlined errors once that is loaded; text and focus stay. Tab leaves it.
 */
export const PromqlField = forwardRef<CodeFieldHandle, PromqlFieldProps>(function PromqlField(props, ref) {
  const plain = useRef<HTMLTextAreaElement>(null);
  const rich = useRef<CodeFieldHandle>(null);
  const editor = useLazyEditor(loadEditor, plain);
  useImperativeHandle(ref, () => ({ focus: () => (rich.current ?? plain.current)?.focus() }), []);

  return (
    <CodeFrame invalid={props.invalid} readOnly={props.readOnly}>
      {editor.kind === 'loaded' ? (
        <editor.Editor {...props} ref={rich} takesFocus={editor.takesFocus} />
      ) : (
        <PlainCode {...props} ref={plain} />
      )}
    </CodeFrame>
  );
});

async function loadEditor() {
  const { PromqlEditor } = await import(/* webpackChunkName: "promql-editor" */ './PromqlEditor');
  return PromqlEditor;
}
