import { useEffect } from 'react';

/** What keys do, by their names; a key without an action is left to the browser. */
export type KeyActions = Readonly<Record<string, (() => void) | undefined>>;

interface Keys {
  readonly onPage: KeyActions;
  /** Those of one field while somebody is in it, by the id of the field. */
  readonly inField?: { readonly id: string; readonly actions: KeyActions };
}

/** Single keys of a page; none of them while somebody types or a dialog is open, but for those of a field. */
export function usePageKeys({ onPage, inField }: Keys): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const action = isIn(event, inField?.id) ? fieldAction(event, inField?.actions) : pageAction(event, onPage);
      if (action) {
        event.preventDefault();
        action();
      }
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [onPage, inField]);
}

function isIn({ target }: KeyboardEvent, id: string | undefined): boolean {
  return id !== undefined && target instanceof HTMLElement && target.id === id;
}

/** Keys that choose text, or finish a word of an input method, belong to the field itself. */
function fieldAction(event: KeyboardEvent, actions: KeyActions = {}) {
  return hasModifier(event) || event.shiftKey || event.isComposing ? undefined : actions[event.key];
}

/** Keys belong to fields, to dialogs and menus, and to what has the focus when it is a link or a button. */
function pageAction(event: KeyboardEvent, actions: KeyActions) {
  const target = event.target instanceof HTMLElement ? event.target : document.body;
  const isField = target.matches('input, textarea, select, [contenteditable="true"]');
  const isControl = event.key === 'Enter' && target.matches('a, button, [role="menuitem"]');
  const inDialog = document.querySelector('[role="dialog"], [role="menu"]') !== null;
  return hasModifier(event) || isField || isControl || inDialog ? undefined : actions[event.key];
}

function hasModifier({ ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
  return ctrlKey || metaKey || altKey;
}
