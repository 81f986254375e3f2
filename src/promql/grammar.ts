import type { Expr } from './ast';
import type { Reading } from './reading';
import type { ParseResult } from './syntaxIssue';

/** Text → expression by the whole grammar of PromQL. Types are not checked. */
export type ReadByGrammar = (text: string, reading: Reading) => ParseResult<Expr>;

/**
 * The grammar is 29 KB compressed, and pages that show SLOs made of plain selectors never need it. So nothing here
 * imports it: pages that read what somebody writes import `readText.ts`, and what is stored is decoded `withGrammar`.
 */
let provided: ReadByGrammar | undefined;

/** Called by `readText.ts` when it is loaded. */
export function provideGrammar(read: ReadByGrammar): void {
  provided = read;
}

/** Text that only the grammar reads was met where it is not loaded: `withGrammar` loads it and begins anew. */
export class GrammarMissing extends Error {
  constructor() {
    super('PromQL is read here before its grammar was loaded.');
  }
}

/** Reads by the grammar. Throws `GrammarMissing` where it was not loaded. */
export const byGrammar: ReadByGrammar = (text, reading) => {
  if (provided === undefined) {
    throw new GrammarMissing();
  }
  return provided(text, reading);
};
