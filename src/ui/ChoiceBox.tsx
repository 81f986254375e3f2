import { t } from '@grafana/i18n';
import { Combobox, type ComboboxOption } from '@grafana/ui';
import React, { useMemo, useState } from 'react';
import { useChoiceKeys } from './useChoiceKeys';

export interface ChoiceBoxProps {
  readonly id?: string;
  /** Empty where nothing is chosen. */
  readonly value: string;
  readonly options: ReadonlyArray<ComboboxOption<string>>;
  /** Gets what is chosen, or the empty text when somebody presses the cross that clears the field. */
  readonly onChange: (value: string) => void;
  readonly onBlur?: () => void;
  /** Whether a text that is no option may be chosen as it is written; asked at every key. */
  readonly mayBeWritten?: (typed: string) => boolean;
  readonly isClearable?: boolean;
  readonly placeholder?: string;
  readonly noOptionsMessage?: string;
  readonly width?: number;
  readonly loading?: boolean;
  readonly disabled?: boolean;
  readonly invalid?: boolean;
}

/**
 * One of many choices, in a list that can be searched: Grafana's Combobox, held to three promises. Enter and Tab take
 * the marked row after any typing, and a text that is written in full as soon as it is there. Nothing but the cross clears the field. What the field shows is what is stored.
 *
 * Grafana marks the row with the number that the chosen option has in the whole list, also when a search has left fewer
 * rows: Enter then chose nothing, and said so with `undefined`. So the chosen option comes first, and the marked row of
 * every search is the first one.
 */
export function ChoiceBox({
  value,
  options,
  onChange,
  mayBeWritten = () => false,
  isClearable,
  ...rest
}: ChoiceBoxProps) {
  const [typed, setTyped] = useState('');
  const [shown, setShown] = useState(0);
  const chosen = useChosen(options, value);
  const ordered = useMemo(() => chosenFirst(options, chosen), [options, chosen]);
  const meant = (written: string) => {
    const named = meantBy(written, ordered, mayBeWritten);
    return named === value ? undefined : named;
  };
  const { isUnasked, isTaken, hasLeft, keys } = useChoiceKeys(meant, onChange);
  const choose = (choice: ComboboxOption<string> | null | undefined) => {
    if (isTaken() ? hasLeft() : choice === undefined || (choice !== null && isUnasked())) {
      // The field shows another text than the value, or none; a new one shows the value.
      setShown((before) => before + 1);
    } else if (!isTaken()) {
      onChange(choice?.value ?? '');
    }
  };
  const list = {
    ...rest,
    options: ordered,
    createCustomValue: typed.trim() !== '' && mayBeWritten(typed),
    customValueDescription: t('ui.choice.asWritten', 'Use as written'),
    value: value === '' ? null : value,
    onChange: choose,
  };
  return (
    <div {...keys} onInput={({ target }) => target instanceof HTMLInputElement && setTyped(target.value)}>
      {isClearable ? (
        <Combobox<string> key={shown} {...list} isClearable />
      ) : (
        <Combobox<string> key={shown} {...list} />
      )}
    </div>
  );
}

/**
 * The option that is chosen; a text that is none of the options stands for itself. It is the same object as long as it
 * reads the same: Grafana writes another one into the field, over what somebody is typing.
 */
function useChosen(options: ReadonlyArray<ComboboxOption<string>>, value: string): ComboboxOption<string> | undefined {
  const text = JSON.stringify(options.find((option) => option.value === value) ?? { value, label: value });
  const chosen = useMemo(() => JSON.parse(text) as ComboboxOption<string>, [text]);
  return value === '' ? undefined : chosen;
}

/** What a whole text stands for, without a look at the list: the one option that is called so, or itself. */
function meantBy(
  written: string,
  options: ReadonlyArray<ComboboxOption<string>>,
  mayBeWritten: (written: string) => boolean
): string | undefined {
  const called = options.filter(({ value, label }) => value === written || label === written);
  return called.length === 0 && mayBeWritten(written) ? written : called.length === 1 ? called[0]?.value : undefined;
}

function chosenFirst(
  options: ReadonlyArray<ComboboxOption<string>>,
  chosen: ComboboxOption<string> | undefined
): Array<ComboboxOption<string>> {
  return chosen === undefined ? [...options] : [chosen, ...options.filter(({ value }) => value !== chosen.value)];
}
