import React, { forwardRef, useImperativeHandle, useRef } from 'react';

import { CodeFrame, PlainCode } from '../../../ui/promql-field/PlainCode';
import { useLazyEditor } from '../../../ui/promql-field/useLazyEditor';
import type { YamlFieldHandle, YamlFieldProps } from './yamlFieldProps';

/** A field for YAML with line numbers and marks; a plain text area until its editor is loaded. Tab leaves it. */
export const YamlField = forwardRef<YamlFieldHandle, YamlFieldProps>(function YamlField(props, ref) {
  const { problems, ...plainProps } = props;
  const plain = useRef<HTMLTextAreaElement>(null);
  const rich = useRef<YamlFieldHandle>(null);
  const editor = useLazyEditor(loadEditor, plain);
  useImperativeHandle(
    ref,
    () => ({
      focus: () => (rich.current ?? plain.current)?.focus(),
      goTo: (line, column) => (rich.current ? rich.current.goTo(line, column) : goToLine(plain.current, line, column)),
    }),
    []
  );
  return (
    <CodeFrame invalid={props.invalid} readOnly={props.readOnly}>
      {editor.kind === 'loaded' ? (
        <editor.Editor {...plainProps} problems={problems} ref={rich} takesFocus={editor.takesFocus} />
      ) : (
        <PlainCode {...plainProps} ref={plain} />
      )}
    </CodeFrame>
  );
});

async function loadEditor() {
  const { YamlEditor } = await import(/* webpackChunkName: "yaml-editor" */ './YamlEditor');
  return YamlEditor;
}

function goToLine(field: HTMLTextAreaElement | null, line: number, column: number): void {
  if (!field) {
    return;
  }
  const before = field.value.split('\n').slice(0, line - 1);
  const start = before.reduce((length, text) => length + text.length + 1, 0) + column - 1;
  field.focus();
  field.setSelectionRange(start, start);
}
