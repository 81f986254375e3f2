import { GrammarMissing } from './grammar';
import { type ParseResult, parsed, refused } from './syntaxIssue';

/**
 * Does work that reads PromQL. Where it meets text that needs the grammar, the grammar is loaded and the work done
 * anew, so it must have no effects. Refused only where the grammar could not be loaded.
 */
export async function withGrammar<T>(work: () => T): Promise<ParseResult<T>> {
  try {
    return parsed(work());
  } catch (thrown) {
    if (!(thrown instanceof GrammarMissing)) {
      throw thrown;
    }
  }
  return (await isLoaded()) ? parsed(work()) : refused(NOT_LOADED);
}

const NOT_LOADED = {
  code: 'not-loaded',
  from: 0,
  to: 0,
  message: 'The part of Headroom that reads PromQL expressions could not be loaded.',
  remedy: 'Reload the page.',
} as const;

async function isLoaded(): Promise<boolean> {
  return import(/* webpackChunkName: "promql-grammar" */ './readText').then(
    () => true,
    () => false
  );
}
