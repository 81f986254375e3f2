import type { Expr } from './ast';
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
 * The grammar is 29 KB compressed, and pages that show SLOs made of plain selectors never need it. So nothing here
 * imports it: pages that read what somebody writes import `readText.ts`, and what is stored is decoded `withGrammar`.
 */
let provided: Grammar | undefined;

/** Called by `readText.ts` when it is loaded. */
export function provideGrammar(grammar: Grammar): void {
  provided = grammar;
}

/** Text that only the grammar reads was met where it is not loaded: `withGrammar` loads it and begins anew. */
export class GrammarMissing extends Error {
  constructor() {
    super('PromQL is read here before its grammar was loaded.');
  }
}

/** The grammar. Throws `GrammarMissing` where it was not loaded. */
export function grammar(): Grammar {
  if (provided === undefined) {
    throw new GrammarMissing();
  }
  return provided;
}
