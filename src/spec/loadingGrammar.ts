import { withPart } from '../promql/onDemand';
import { withGrammar } from '../promql/withGrammar';
import { err, type Issue, ok, type Result } from '../slo/result';
import { exclusionsReader } from './exclusions/exclusionsReader';

/** The code of the one issue when nothing is wrong with a document, but a part of the app could not be loaded. */
export const NOT_LOADED = 'not-loaded';

/** Work that decodes, where nobody has loaded the grammar of PromQL yet, or what reads exclusions. It must have no effects. */
export async function loadingGrammar<T>(work: () => T): Promise<Result<T>> {
  const load = () => import(/* webpackChunkName: "exclusions" */ './exclusions/readExclusions');
  const read = await withPart(exclusionsReader, load, () => withGrammar(work));
  if (read === undefined) {
    return err([notLoaded('The part of Headroom that reads exclusions could not be loaded. Reload the page.')]);
  }
  const { done } = read;
  return done.ok ? ok(done.value) : err(done.error.map(({ message, remedy }) => notLoaded(`${message} ${remedy}`)));
}

function notLoaded(message: string): Issue {
  return { path: [], code: NOT_LOADED, message };
}
