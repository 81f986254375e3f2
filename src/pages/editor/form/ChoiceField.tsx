import { css } from '@emotion/css';
import { RadioButtonGroup } from '@grafana/ui';
import React from 'react';
import type { FieldPath, FieldPathValue } from 'react-hook-form';

import type { SloDraft } from '../../../spec/draft';
import { ChoiceBox } from '../../../ui/ChoiceBox';
import { useEditorContext } from './editorContext';
import { FormField } from './FormField';

export interface Choice<T extends string> {
  readonly value: T;
  readonly label: string;
  readonly description?: string;
}

/** Names of fields that hold one of a few fixed texts. */
export type ChoicePath = FieldPath<SloDraft>;

export interface ChoiceFieldProps<N extends ChoicePath, T extends FieldPathValue<SloDraft, N> & string> {
  readonly name: N;
  readonly label: string;
  readonly description?: React.ReactNode;
  readonly choices: ReadonlyArray<Choice<T>>;
  readonly required?: boolean;
  readonly noMargin?: boolean;
}

/** On a phone the choices go on in a second row rather than being cut off. */
const wrapping = css({ flexWrap: 'wrap', height: 'auto', '& > div': { flex: '0 0 auto' } });

/** One of a few short choices, all in sight. */
export function RadioField<N extends ChoicePath, T extends FieldPathValue<SloDraft, N> & string>(
  props: ChoiceFieldProps<N, T>
) {
  const { name, label, description, choices, noMargin } = props;
  const { readOnly } = useEditorContext();
  return (
    <FormField name={name} label={label} description={description} noMargin={noMargin}>
      {({ value, onChange, id }) => (
        <RadioButtonGroup<string>
          id={id}
          className={wrapping}
          aria-label={label}
          options={[...choices]}
          value={value as string}
          onChange={onChange}
          disabled={readOnly}
        />
      )}
    </FormField>
  );
}

export type ListFieldProps<N extends ChoicePath, T extends FieldPathValue<SloDraft, N> & string> = ChoiceFieldProps<
  N,
  T
> & {
  /** Whether another text may be written: any, or one that is no part of a choice, since Enter takes what is written. */
  readonly custom?: 'any' | 'not-found';
  readonly placeholder?: string;
};

/** One of many choices, in a list that can be searched. */
export function ListField<N extends ChoicePath, T extends FieldPathValue<SloDraft, N> & string>(
  props: ListFieldProps<N, T>
) {
  const { name, label, description, choices, custom, placeholder, required, noMargin } = props;
  const { readOnly } = useEditorContext();
  return (
    <FormField name={name} label={label} description={description} required={required} noMargin={noMargin}>
      {({ value, onChange, onBlur, id }) => (
        <ChoiceBox
          id={id}
          options={choices}
          value={value as string}
          onChange={onChange}
          onBlur={onBlur}
          placeholder={placeholder}
          mayBeWritten={(typed) => custom === 'any' || (custom === 'not-found' && !isFound(typed, choices))}
          disabled={readOnly}
          isClearable={!required}
        />
      )}
    </FormField>
  );
}

/** Whether a text is a part of a choice: then it searches. */
function isFound(typed: string, choices: ReadonlyArray<Choice<string>>): boolean {
  const text = typed.trim().toLowerCase();
  return choices.some(({ value, label }) => [value, label].some((name) => name.toLowerCase().includes(text)));
}
