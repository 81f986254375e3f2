import type { FieldErrors, FieldValues } from 'react-hook-form';

const FOCUSABLE = 'input, textarea, [contenteditable="true"], [role="textbox"], select, button';

/**
 * Focuses the first field with an error, in the order in which they stand on the page (which is not the order in
 * which they were registered: fields of another kind of SLI come later).
 */
export function focusFirstError(form: HTMLElement | null, errors: FieldErrors): void {
  const wrong = [...(form?.querySelectorAll<HTMLElement>('[data-field]') ?? [])].find(
    (field) => errorAt(errors, field.dataset.field ?? '') !== undefined
  );
  wrong?.querySelector<HTMLElement>(FOCUSABLE)?.focus();
  // CodeMirror takes the focus without scrolling, and the bar with the buttons could hide the field.
  wrong?.scrollIntoView({ block: 'center' });
}

/** The error of a field by its name, `objective.target`. */
function errorAt(errors: FieldErrors, name: string): unknown {
  return name.split('.').reduce<unknown>((node, key) => (isRecord(node) ? node[key] : undefined), errors);
}

function isRecord(value: unknown): value is FieldValues {
  return typeof value === 'object' && value !== null;
}
