import { withGrammar } from '../promql/withGrammar';
import { err, ok, type Result } from '../slo/result';

/** The code of the one issue when nothing is wrong with a document, but a part of the app could not be loaded. */
export const NOT_LOADED = 'not-loaded';

/** Work that decodes, where nobody has loaded the grammar of PromQL yet. It must have no effects. */
export async function loadingGrammar<T>(work: () => T): Promise<Result<T>> {
  const done = await withGrammar(work);
  return done.ok
    ? ok(done.value)
    : err(done.error.map(({ message, remedy }) => ({ path: [], code: NOT_LOADED, message: `${message} ${remedy}` })));
}
