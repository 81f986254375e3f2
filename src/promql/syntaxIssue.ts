/** What is wrong with a piece of PromQL, where (characters from the start of the text), and how to mend it. */
export interface SyntaxIssue {
  readonly code: SyntaxIssueCode;
  readonly from: number;
  readonly to: number;
  readonly message: string;
  readonly remedy: string;
}

export type SyntaxIssueCode =
  'empty' | 'syntax' | 'unsupported' | 'type' | 'not-a-selector' | 'window-placeholder' | 'duration' | 'not-loaded';

/** Shaped like the domain's `Result`; this layer imports nothing, so it names its own. */
export type ParseResult<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: readonly SyntaxIssue[] };

export function parsed<T>(value: T): ParseResult<T> {
  return { ok: true, value };
}

export function refused(...issues: readonly SyntaxIssue[]): ParseResult<never> {
  return { ok: false, error: issues };
}
