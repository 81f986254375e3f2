import { Input, TextArea } from '@grafana/ui';
import React, { useId } from 'react';
import type { FieldPathByValue } from 'react-hook-form';

import type { SloDraft } from '../../../spec/draft';
import { useEditorContext } from './editorContext';
import { FieldHint, FieldWarning } from './FieldWarning';
import { FormField } from './FormField';

export type TextPath = FieldPathByValue<SloDraft, string>;

export interface TextFieldProps {
  readonly name: TextPath;
  readonly label: string;
  readonly description?: React.ReactNode;
  readonly required?: boolean;
  readonly placeholder?: string;
  /** Unit behind the text: "%". */
  readonly suffix?: string;
  /** In units of the theme's spacing; full width without it. */
  readonly width?: number;
  readonly readOnly?: boolean;
  readonly type?: 'text' | 'date' | 'datetime-local' | 'url';
  readonly inputMode?: 'decimal' | 'numeric' | 'text';
  /** Lines of a longer text. */
  readonly rows?: number;
  readonly noMargin?: boolean;
  /** What is doubtful about the text, in words. */
  readonly warning?: string | undefined;
  /** What follows from the text, in words. */
  readonly hint?: string | undefined;
}

/** A text of the form in one line, or in several when `rows` is given. */
export function TextField(props: TextFieldProps) {
  const { name, label, description, required, noMargin, rows, warning, hint, ...look } = props;
  const { readOnly } = useEditorContext();
  const id = useId();
  const below = warning ? <FieldWarning id={id} text={warning} /> : hint && <FieldHint id={id} text={hint} />;
  return (
    <FormField
      name={name}
      label={label}
      description={description}
      required={required}
      noMargin={noMargin}
      below={below}
    >
      {({ ref, ...control }) =>
        rows === undefined ? (
          <Input
            {...look}
            {...control}
            ref={ref}
            readOnly={readOnly || look.readOnly}
            autoComplete="off"
            aria-describedby={below && id}
          />
        ) : (
          <TextArea {...control} ref={ref} rows={rows} placeholder={look.placeholder} readOnly={readOnly} />
        )
      }
    </FormField>
  );
}
