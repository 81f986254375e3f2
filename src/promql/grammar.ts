import type { Expr } from './ast';
import { onDemand } from './onDemand';
import type { Reading, Template } from './reading';
import type { ParseResult } from './syntaxIssue';

/** Text → expression by the whole grammar of PromQL. Types are not checked. */
export type ReadByGrammar = (text: string, reading: Reading) => ParseResult<Expr>;

/** What needs the whole grammar, and comes with it. */
export interface Grammar {
  readonly read: ReadByGrammar;
  /** Text → expression, with its types checked. */
  readonly expression: (text: string) => ParseResult<Expr>;
  readonly template: (text: string) => ParseResult<Template>;
}

/**
 * The grammar is 29 KB compressed, and pages that show SLOs made of plain selectors never need it: `readText.ts` provides
 * it. Pages that read what somebody writes import that, and what is stored is decoded `withGrammar`.
 */
export const { provide: provideGrammar, get: grammar } = onDemand<Grammar>(
  'PromQL is read here before its grammar was loaded.'
);
