import type { CompletionSource } from './completionSource';
import type { CodeFieldProps } from './PlainCode';

/** A field for code that knows PromQL. */
export interface PromqlFieldProps extends CodeFieldProps {
  /** Names to suggest; without it only the language is suggested. */
  readonly source?: CompletionSource;
}
