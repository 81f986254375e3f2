import type { SyntaxIssue } from './syntaxIssue';

/** One pass over one text. Readers add what they refuse to `issues` and answer undefined. */
export interface Reading {
  readonly text: string;
  /** Where `$window` stood; the duration that stands there now is a placeholder. */
  readonly placeholders: ReadonlySet<number>;
  readonly issues: SyntaxIssue[];
}
