import { type FocusEvent, type HTMLAttributes, type KeyboardEvent, useRef } from 'react';

/** Keys that move the mark in an open list. */
const MOVES = ['ArrowDown', 'ArrowUp', 'PageDown', 'PageUp', 'Home', 'End'];

/** Downshift, on which Grafana's Combobox stands, leaves an event alone that carries this mark. */
type NativeEvent = Event & { preventDownshiftDefault?: boolean };

interface ChoiceKeys {
  /** Whether the field would choose though nobody typed or moved the mark: it was opened by a click, then left. */
  readonly isUnasked: () => boolean;
  /** For the element round the field. */
  readonly keys: Pick<HTMLAttributes<HTMLElement>, 'onKeyDownCapture' | 'onInputCapture' | 'onFocus' | 'onBlurCapture'>;
}

/**
 * What Grafana's Combobox does with keys and nobody asked for: Escape in a closed list clears the field, and leaving an
 * empty field whose list is open chooses the first row.
 */
export function useChoiceKeys(): ChoiceKeys {
  const asked = useRef(false);
  const leaving = useRef(false);
  return {
    isUnasked: () => leaving.current && !asked.current,
    keys: {
      onFocus: () => {
        asked.current = false;
        leaving.current = false;
      },
      onBlurCapture: ({ target }: FocusEvent) => {
        leaving.current = isField(target);
      },
      onInputCapture: ({ target }) => {
        asked.current = isField(target) && target.value !== '';
      },
      onKeyDownCapture: ({ key, target, nativeEvent }: KeyboardEvent) => {
        if (MOVES.includes(key)) {
          asked.current = true;
        }
        if (key === 'Escape' && isField(target) && target.getAttribute('aria-expanded') !== 'true') {
          (nativeEvent as NativeEvent).preventDownshiftDefault = true;
        }
      },
    },
  };
}

function isField(target: EventTarget): target is HTMLInputElement {
  return target instanceof HTMLInputElement;
}
