import React from 'react';

import type { CompletionSource } from '../../../ui/promql-field/completionSource';
import { PromqlField } from '../../../ui/promql-field/PromqlField';
import { useEditorContext } from './editorContext';
import { FormField } from './FormField';
import type { TextPath } from './TextField';

export interface QueryFieldProps {
  readonly name: TextPath;
  readonly label: string;
  readonly description?: React.ReactNode;
  readonly placeholder?: string;
  /** Names to suggest in place of those of the data source. */
  readonly source?: CompletionSource;
}

/** A PromQL text of the form, with names of the data source as suggestions. Always required where it is shown. */
export function QueryField({ name, label, description, placeholder, source }: QueryFieldProps) {
  const context = useEditorContext();
  return (
    <FormField name={name} label={label} description={description} required>
      {(control) => (
        <PromqlField
          {...control}
          label={label}
          placeholder={placeholder}
          readOnly={context.readOnly}
          source={source ?? context.source}
        />
      )}
    </FormField>
  );
}
