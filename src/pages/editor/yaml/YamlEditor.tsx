import { lintGutter, setDiagnostics } from '@codemirror/lint';
import type { Extension, Text } from '@codemirror/state';
import { EditorView, highlightActiveLine, lineNumbers } from '@codemirror/view';
import React, { forwardRef, useEffect, useImperativeHandle } from 'react';

import { useCodeView } from '../../../ui/promql-field/useCodeView';
import type { TextProblem } from './readSloYaml';
import type { YamlFieldHandle, YamlFieldProps } from './yamlFieldProps';

export interface YamlEditorProps extends YamlFieldProps {
  readonly takesFocus: boolean;
}

/** CodeMirror with line numbers and the problems of the text at their lines. */
export const YamlEditor = forwardRef<YamlFieldHandle, YamlEditorProps>(function YamlEditor(props, ref) {
  const { host, view } = useCodeView(props, yamlBehaviour);
  const { problems } = props;
  useEffect(() => {
    const editor = view.current?.editor;
    if (editor) {
      const { doc } = editor.state;
      editor.dispatch(
        setDiagnostics(
          editor.state,
          problems.map((problem) => toDiagnostic(doc, problem))
        )
      );
    }
  }, [view, problems]);
  useImperativeHandle(
    ref,
    () => ({
      focus: () => view.current?.focus(),
      goTo: (line, column) => {
        const editor = view.current?.editor;
        if (editor) {
          const at = offsetOf(editor.state.doc, line, column);
          editor.dispatch({ selection: { anchor: at }, effects: EditorView.scrollIntoView(at, { y: 'center' }) });
          editor.focus();
        }
      },
    }),
    [view]
  );
  return <div ref={host} />;
});

function yamlBehaviour(): readonly Extension[] {
  return [lineNumbers(), lintGutter(), highlightActiveLine()];
}

function toDiagnostic(doc: Text, { line, column, message }: TextProblem) {
  const from = offsetOf(doc, line, column);
  return { from, to: doc.lineAt(from).to, severity: 'error' as const, message };
}

function offsetOf(doc: Text, line: number, column: number): number {
  const row = doc.line(Math.min(Math.max(line, 1), doc.lines));
  return Math.min(row.from + column - 1, row.to);
}
