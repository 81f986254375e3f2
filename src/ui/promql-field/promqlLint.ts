import { type Diagnostic, linter } from '@codemirror/lint';
import { EditorState, type Extension } from '@codemirror/state';
import { EditorView } from '@codemirror/view';
import { LanguageType, PromQLExtension, promQLLanguage } from '@prometheus-io/codemirror-promql';

/** Stands for the range in expressions that are filled in later. */
const WINDOW = /\$window/g;
/** As long as `$window`, so that positions stay, and a duration to the parser. */
const DURATION_OF_SAME_LENGTH = '100000s';

const strategy = new PromQLExtension().getLinter();
const language = promQLLanguage(LanguageType.PromQL);

/** Parse and type errors of `text`, at their positions. `$window` counts as a duration. Empty text has none. */
export function promqlDiagnostics(text: string): readonly Diagnostic[] {
  if (text.trim() === '') {
    return [];
  }
  const doc = text.replace(WINDOW, DURATION_OF_SAME_LENGTH);
  // The extension's checker reads a view's state and nothing else; this view is never shown.
  const view = new EditorView({ state: EditorState.create({ doc, extensions: [language] }) });
  try {
    const found = strategy.promQL()(view);
    return Array.isArray(found) ? found : [];
  } finally {
    view.destroy();
  }
}

/** Underlines the errors of the expression while it is written. */
export function promqlLinter(): Extension {
  return linter((view) => promqlDiagnostics(view.state.doc.toString()), { delay: 400 });
}
