import { type FocusEvent, type HTMLAttributes, type KeyboardEvent, useRef } from 'react';

/** Keys that take what is written or marked. */
const TAKES = ['Enter', 'Tab'];

/** Keys that move the mark in an open list. */
const MOVES = ['ArrowDown', 'ArrowUp', 'PageDown', 'PageUp', 'Home', 'End'];

/** Downshift, on which Grafana's Combobox stands, leaves an event alone that carries this mark. */
type NativeEvent = Event & { preventDownshiftDefault?: boolean };

interface ChoiceKeys {
  /** Whether the field would choose though nobody typed or moved the mark: it was opened by a click, then left. */
  readonly isUnasked: () => boolean;
  /** Whether the last key took what is written: what the field chooses because of that key comes too late. */
  readonly isTaken: () => boolean;
  /** Whether the focus went elsewhere. */
  readonly hasLeft: () => boolean;
  /** For the element round the field. */
  readonly keys: Pick<
    HTMLAttributes<HTMLElement>,
    'onKeyDownCapture' | 'onKeyDown' | 'onPointerDownCapture' | 'onInputCapture' | 'onFocus' | 'onBlurCapture'
  >;
}

/** What somebody did in the field. */
interface Doings {
  /** Typed or moved the mark since it got the focus. */
  asked: boolean;
  /** Moved the mark since the last typing. */
  moved: boolean;
  left: boolean;
  /** What the last key took. */
  taken: string | undefined;
}

/**
 * What Grafana's Combobox does with keys and nobody asked for: Escape in a closed list clears the field, and leaving an
 * empty field whose list is open chooses the first row.
 *
 * And what it does too late: its list follows the typing one drawing behind, so a key in the same moment chose from rows
 * of an older text, and what was written was lost. So `meant` is asked what the whole text stands for, and `take` gets
 * it once the field is done with the key, to have the last word.
 */
export function useChoiceKeys(
  meant: (written: string) => string | undefined,
  take: (value: string) => void
): ChoiceKeys {
  const { current: field } = useRef<Doings>({ asked: false, moved: false, left: false, taken: undefined });
  return {
    isUnasked: () => field.left && !field.asked,
    isTaken: () => field.taken !== undefined,
    hasLeft: () => field.left,
    keys: {
      onFocus: () => void Object.assign(field, { asked: false, left: false }),
      onBlurCapture: ({ target }: FocusEvent) => void (field.left = isField(target)),
      onPointerDownCapture: () => void (field.taken = undefined),
      onInputCapture: ({ target }) => {
        Object.assign(field, { asked: isField(target) && target.value !== '', moved: false, taken: undefined });
      },
      onKeyDownCapture: (event: KeyboardEvent) => {
        if (MOVES.includes(event.key)) {
          Object.assign(field, { asked: true, moved: true });
        }
        const written = field.moved ? undefined : writtenWhole(event);
        field.taken = written === undefined ? undefined : meant(written);
        keepChoice(event);
      },
      onKeyDown: () => {
        if (field.taken !== undefined) {
          take(field.taken);
        }
      },
    },
  };
}

/** The text in an open field that a key takes. */
function writtenWhole({ key, target }: KeyboardEvent): string | undefined {
  return TAKES.includes(key) && isField(target) && isOpen(target) ? target.value.trim() || undefined : undefined;
}

/** Escape in a closed list is for who stands round the field. */
function keepChoice({ key, target, nativeEvent }: KeyboardEvent): void {
  if (key === 'Escape' && isField(target) && !isOpen(target)) {
    (nativeEvent as NativeEvent).preventDownshiftDefault = true;
  }
}

function isField(target: EventTarget): target is HTMLInputElement {
  return target instanceof HTMLInputElement;
}

function isOpen(field: HTMLInputElement): boolean {
  return field.getAttribute('aria-expanded') === 'true';
}
