import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { Annotation, Compartment, EditorState, type Extension } from '@codemirror/state';
import { drawSelection, EditorView, keymap, placeholder, tooltips } from '@codemirror/view';
import type { GrafanaTheme2 } from '@grafana/data';

import { codeTheme } from './codeTheme';
import type { CodeFieldProps } from './PlainCode';

export interface CodeView {
  readonly editor: EditorView;
  focus(): void;
  setText(text: string): void;
  setTheme(theme: GrafanaTheme2): void;
  setAttributes(props: CodeFieldProps): void;
  destroy(): void;
}

/** Marks a change that came from the form, which must not be reported to the form again. */
const fromForm = Annotation.define<boolean>();

/** An editor inside `parent`. `props.current` is read at each event. */
export function createCodeView(
  parent: HTMLElement,
  props: { readonly current: CodeFieldProps },
  behaviour: readonly Extension[]
): CodeView {
  const theme = new Compartment();
  const attributes = new Compartment();
  const editor = new EditorView({
    parent,
    state: EditorState.create({
      doc: props.current.value,
      extensions: [theme.of([]), attributes.of(attributesOf(props.current)), behaviour, ...basics(props)],
    }),
  });
  return {
    editor,
    focus: () => editor.focus(),
    destroy: () => editor.destroy(),
    setTheme: (next) => editor.dispatch({ effects: theme.reconfigure(codeTheme(next)) }),
    setAttributes: (next) => editor.dispatch({ effects: attributes.reconfigure(attributesOf(next)) }),
    setText: (text) => {
      if (text !== editor.state.doc.toString()) {
        const changes = { from: 0, to: editor.state.doc.length, insert: text };
        editor.dispatch({ changes, annotations: fromForm.of(true) });
      }
    },
  };
}

function basics(props: { readonly current: CodeFieldProps }): Extension[] {
  return [
    history(),
    drawSelection(),
    EditorView.lineWrapping,
    // Outside the form's columns, which would cut lists and messages off.
    tooltips({ parent: document.body }),
    // Tab is left to the browser: it leaves the field.
    keymap.of([...defaultKeymap, ...historyKeymap]),
    EditorView.updateListener.of((update) => {
      if (update.docChanged && !update.transactions.some((change) => change.annotation(fromForm))) {
        props.current.onChange(update.state.doc.toString());
      }
    }),
    EditorView.domEventHandlers({ blur: () => props.current.onBlur?.() }),
  ];
}

function attributesOf(props: CodeFieldProps): Extension {
  const { readOnly = false } = props;
  const describedBy = props['aria-describedby'];
  return [
    EditorState.readOnly.of(readOnly),
    EditorView.editable.of(!readOnly),
    placeholder(props.placeholder ?? ''),
    EditorView.contentAttributes.of({
      id: props.id,
      'aria-label': props.label,
      'aria-invalid': String(props.invalid ?? false),
      ...(describedBy ? { 'aria-describedby': describedBy } : {}),
      ...(readOnly ? { 'aria-readonly': 'true', tabindex: '0' } : {}),
      spellcheck: 'false',
    }),
  ];
}
