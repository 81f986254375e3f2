import { withGrammar } from '../promql/withGrammar';
import { err, type Issue, ok, type Result } from '../slo/result';
import { ExclusionsMissing } from './exclusions/exclusionsReader';

/** The code of the one issue when nothing is wrong with a document, but a part of the app could not be loaded. */
export const NOT_LOADED = 'not-loaded';

/** Work that decodes, where nobody has loaded the grammar of PromQL yet, or what reads exclusions. It must have no effects. */
export async function loadingGrammar<T>(work: () => T): Promise<Result<T>> {
  try {
    const done = await withGrammar(work);
    return done.ok ? ok(done.value) : err(done.error.map(({ message, remedy }) => notLoaded(`${message} ${remedy}`)));
  } catch (thrown) {
    if (!(thrown instanceof ExclusionsMissing)) {
      throw thrown;
    }
  }
  return (await isLoaded())
    ? loadingGrammar(work)
    : err([notLoaded('The part of Headroom that reads exclusions could not be loaded. Reload the page.')]);
}

function notLoaded(message: string): Issue {
  return { path: [], code: NOT_LOADED, message };
}

async function isLoaded(): Promise<boolean> {
  return import(/* webpackChunkName: "exclusions" */ './exclusions/readExclusions').then(
    () => true,
    () => false
  );
}
