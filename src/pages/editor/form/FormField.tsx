import React from 'react';
import { type ControllerRenderProps, type FieldPath, useController, useFormContext } from 'react-hook-form';

import type { SloDraft } from '../../../spec/draft';
import { FieldWithError } from '../../../ui/FieldWithError';

export type DraftPath = FieldPath<SloDraft>;

/** What the control of a field gets: its id and the connection to the form. */
export type ControlProps<N extends DraftPath> = ControllerRenderProps<SloDraft, N> & { readonly id: string };

export interface FormFieldProps<N extends DraftPath> {
  readonly name: N;
  readonly label: string;
  /** One sentence of help. */
  readonly description?: React.ReactNode;
  readonly required?: boolean;
  readonly noMargin?: boolean;
  /** Stands below the control and its error. */
  readonly below?: React.ReactNode;
  readonly children: (control: ControlProps<N>) => React.ReactElement<Record<string, unknown>>;
}

/**
 * A field of the form with label, help and its error in words. `data-field` is how the form finds the first field
 * with an error to focus.
 */
export function FormField<N extends DraftPath>(props: FormFieldProps<N>) {
  const { name, label, description, required, noMargin, below, children } = props;
  const { control } = useFormContext<SloDraft>();
  const { field, fieldState } = useController({ name, control });
  const id = controlId(name);
  return (
    <div data-field={name}>
      <FieldWithError
        label={label}
        description={description}
        required={required}
        htmlFor={id}
        noMargin={noMargin || Boolean(below)}
        error={fieldState.error?.message}
      >
        {children({ ...field, id })}
      </FieldWithError>
      {below}
    </div>
  );
}

export function controlId(name: string): string {
  return `slo-${name.replaceAll('.', '-')}`;
}
