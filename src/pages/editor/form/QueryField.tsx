import React, { useId } from 'react';

import type { CompletionSource } from '../../../ui/promql-field/completionSource';
import { PromqlField } from '../../../ui/promql-field/PromqlField';
import { useEditorContext } from './editorContext';
import { FieldWarning } from './FieldWarning';
import { FormField } from './FormField';
import type { TextPath } from './TextField';

export interface QueryFieldProps {
  readonly name: TextPath;
  readonly label: string;
  readonly description?: React.ReactNode;
  readonly placeholder?: string;
  /** Names to suggest in place of those of the data source. */
  readonly source?: CompletionSource;
  /** What is doubtful about the text, in words. */
  readonly warning?: string;
}

/** A PromQL text of the form, with names of the data source as suggestions. Always required where it is shown. */
export function QueryField({ name, label, description, placeholder, source, warning }: QueryFieldProps) {
  const context = useEditorContext();
  const id = useId();
  return (
    <FormField
      name={name}
      label={label}
      description={description}
      required
      below={warning && <FieldWarning id={id} text={warning} />}
    >
      {(control) => (
        <PromqlField
          {...control}
          aria-describedby={warning && id}
          label={label}
          placeholder={placeholder}
          readOnly={context.readOnly}
          source={source ?? context.source}
        />
      )}
    </FormField>
  );
}
