import type { Expr } from './ast';
import type { Seconds } from './duration';
import type { SyntaxIssue } from './syntaxIssue';

/** Stands in the tree where `$window` stood in the text. No written range is negative. */
export const PLACEHOLDER = -1 as Seconds;

/** One pass over one text. Readers add what they refuse to `issues` and answer undefined. */
export interface Reading {
  readonly text: string;
  /** Where `$window` stood; the duration that stands there now is a placeholder. */
  readonly placeholders: ReadonlySet<number>;
  readonly issues: SyntaxIssue[];
}

/** An expression with `$window` in place of ranges; `fillTemplate` puts a window there. */
export interface Template {
  readonly kind: 'template';
  /** With a placeholder in place of each range; not to be sent. */
  readonly expr: Expr;
}
