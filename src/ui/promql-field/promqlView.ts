import { autocompletion, closeBrackets, closeBracketsKeymap } from '@codemirror/autocomplete';
import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { bracketMatching } from '@codemirror/language';
import { Annotation, Compartment, EditorState, type Extension } from '@codemirror/state';
import { drawSelection, EditorView, keymap, placeholder, tooltips } from '@codemirror/view';
import type { GrafanaTheme2 } from '@grafana/data';
import { PromQLExtension } from '@prometheus-io/codemirror-promql';

import type { PromqlFieldProps } from './PromqlField';
import { promqlLinter } from './promqlLint';
import { promqlTheme } from './promqlTheme';
import { toPrometheusClient } from './toPrometheusClient';

export interface PromqlView {
  focus(): void;
  setText(text: string): void;
  setTheme(theme: GrafanaTheme2): void;
  setAttributes(props: PromqlFieldProps): void;
  destroy(): void;
}

/** Marks a change that came from the form, which must not be reported to the form again. */
const fromForm = Annotation.define<boolean>();

/** An editor inside `parent`. `props.current` is read at each event, so that callbacks never grow old. */
export function createPromqlView(parent: HTMLElement, props: { readonly current: PromqlFieldProps }): PromqlView {
  const theme = new Compartment();
  const attributes = new Compartment();
  const view = new EditorView({
    parent,
    state: EditorState.create({
      doc: props.current.value,
      extensions: [theme.of([]), attributes.of(attributesOf(props.current)), ...behaviour(props)],
    }),
  });
  return {
    focus: () => view.focus(),
    destroy: () => view.destroy(),
    setTheme: (next) => view.dispatch({ effects: theme.reconfigure(promqlTheme(next)) }),
    setAttributes: (next) => view.dispatch({ effects: attributes.reconfigure(attributesOf(next)) }),
    setText: (text) => {
      if (text !== view.state.doc.toString()) {
        view.dispatch({
          changes: { from: 0, to: view.state.doc.length, insert: text },
          annotations: fromForm.of(true),
        });
      }
    },
  };
}

function behaviour(props: { readonly current: PromqlFieldProps }): Extension[] {
  return [
    history(),
    drawSelection(),
    EditorView.lineWrapping,
    bracketMatching(),
    closeBrackets(),
    autocompletion({ icons: false, interactionDelay: 0 }),
    // Outside the form's columns, which would cut the list off.
    tooltips({ parent: document.body }),
    language(props),
    promqlLinter(),
    // Tab is left to the browser: it leaves the field. Enter accepts a suggestion, Ctrl-Space asks for some.
    keymap.of([...closeBracketsKeymap, ...defaultKeymap, ...historyKeymap]),
    EditorView.updateListener.of((update) => {
      if (update.docChanged && !update.transactions.some((change) => change.annotation(fromForm))) {
        props.current.onChange(update.state.doc.toString());
      }
    }),
    EditorView.domEventHandlers({ blur: () => props.current.onBlur?.() }),
  ];
}

function language(props: { readonly current: PromqlFieldProps }): Extension {
  const source = () => props.current.source;
  const client = toPrometheusClient({
    metricNames: async (prefix) => (await source()?.metricNames(prefix)) ?? [],
    labelNames: async (selector) => (await source()?.labelNames(selector)) ?? [],
    labelValues: async (label, selector) => (await source()?.labelValues(label, selector)) ?? [],
  });
  // Own linter: the extension's does not know `$window`.
  return new PromQLExtension().setComplete({ remote: client }).activateLinter(false).asExtension();
}

function attributesOf(props: PromqlFieldProps): Extension {
  return [
    EditorState.readOnly.of(props.readOnly ?? false),
    EditorView.editable.of(!(props.readOnly ?? false)),
    placeholder(props.placeholder ?? ''),
    EditorView.contentAttributes.of({
      id: props.id,
      'aria-label': props.label,
      'aria-invalid': String(props.invalid ?? false),
      ...(props.describedBy ? { 'aria-describedby': props.describedBy } : {}),
      ...(props.readOnly ? { 'aria-readonly': 'true', tabindex: '0' } : {}),
      spellcheck: 'false',
    }),
  ];
}
