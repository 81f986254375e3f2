import { Field, type FieldProps } from '@grafana/ui';
import React, { cloneElement, useId } from 'react';

type Props = Omit<FieldProps, 'invalid' | 'error'> & {
  /** What is wrong, in words; absent where nothing is. */
  readonly error: string | undefined;
};

/**
 * A field whose error belongs to its control for those who hear it read out, too: before Grafana 13 the two only stand
 * below each other.
 */
export function FieldWithError({ error, children, ...field }: Props) {
  const id = useId();
  return (
    <Field {...field} invalid={error !== undefined} error={error && <span id={id}>{error}</span>}>
      {error === undefined ? children : cloneElement(children, { 'aria-describedby': id })}
    </Field>
  );
}
