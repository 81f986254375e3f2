import { grammar } from './grammar';
import { withPart } from './onDemand';
import { type ParseResult, parsed, refused } from './syntaxIssue';

/** Does work that reads PromQL, and must have no effects. Refused only where the grammar could not be loaded. */
export async function withGrammar<T>(work: () => T): Promise<ParseResult<T>> {
  const load = () => import(/* webpackChunkName: "promql-grammar" */ './readText');
  const read = await withPart(grammar, load, work);
  return read ? parsed(read.done) : refused(NOT_LOADED);
}

const NOT_LOADED = {
  code: 'not-loaded',
  from: 0,
  to: 0,
  message: 'The part of Headroom that reads PromQL expressions could not be loaded.',
  remedy: 'Reload the page.',
} as const;
