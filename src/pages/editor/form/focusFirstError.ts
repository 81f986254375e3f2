import type { FieldErrors } from 'react-hook-form';

import { valueAt } from './valueAt';

const FOCUSABLE = 'input, textarea, [contenteditable="true"], [role="textbox"], select, button';

/**
 * Focuses the first field with an error, in the order in which they stand on the page (which is not the order in
 * which they were registered: fields of another kind of SLI come later).
 */
export function focusFirstError(form: HTMLElement | null, errors: FieldErrors): void {
  const wrong = [...(form?.querySelectorAll<HTMLElement>('[data-field]') ?? [])].find(
    (field) => valueAt(errors, field.dataset.field ?? '') !== undefined
  );
  wrong?.querySelector<HTMLElement>(FOCUSABLE)?.focus();
  // CodeMirror takes the focus without scrolling, and the bar with the buttons could hide the field.
  wrong?.scrollIntoView({ block: 'center' });
}
