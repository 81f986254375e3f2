import { useEffect } from 'react';

/** What keys do, by their names; a key without an action is left to the browser. */
export type KeyActions = Readonly<Record<string, (() => void) | undefined>>;

interface Keys {
  readonly onPage: KeyActions;
  /** Those of a part of the page while the focus is in it, by the id of its element. */
  readonly inParts?: Readonly<Record<string, KeyActions>>;
}

/** Single keys of a page; none of them while somebody types or a dialog is open, but for those of a field itself. */
export function usePageKeys({ onPage, inParts }: Keys): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const action = partAction(event, inParts) ?? pageAction(event, onPage);
      if (action) {
        event.preventDefault();
        action();
      }
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [onPage, inParts]);
}

/** Keys that choose text, or finish a word of an input method, belong to the field itself. */
function partAction(event: KeyboardEvent, parts: Keys['inParts'] = {}) {
  const target = event.target instanceof HTMLElement ? event.target : document.body;
  const [, actions] = Object.entries(parts).find(([id]) => target.closest(`#${id}`)) ?? [];
  return hasModifier(event) || event.shiftKey || event.isComposing ? undefined : actions?.[event.key];
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
