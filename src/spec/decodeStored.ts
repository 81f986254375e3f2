import { withGrammar } from '../promql/withGrammar';
import type { Catalogue } from '../slo/catalogue';
import { err, type Issue, ok, type Result } from '../slo/result';
import { type DecodedCatalogue, decodeCatalogue } from './decodeCatalogue';
import { decodeSlo } from './decodeSlo';
import { encodeSlo } from './encodeSlo';

/** The code of the one issue when nothing is wrong with the document, but a part of the app could not be loaded. */
export const NOT_LOADED = 'not-loaded';

/** `decodeCatalogue` where nobody has loaded the grammar of PromQL yet. */
export async function decodeStored(json: unknown): Promise<Result<DecodedCatalogue>> {
  const decoded = await loadingGrammar(() => decodeCatalogue(json));
  return decoded.ok ? decoded.value : decoded;
}

/** Whether SLOs that were changed can be read from a document again; what cannot must not be stored. */
export async function checkReadable(before: Catalogue, after: Catalogue): Promise<Result<undefined>> {
  const unchanged = new Set(before.slos);
  const checked = await loadingGrammar(() =>
    after.slos.flatMap((slo, index) => {
      const decoded = unchanged.has(slo) ? undefined : decodeSlo(encodeSlo(slo), after.defaults);
      return decoded === undefined || decoded.ok
        ? []
        : decoded.error.map((issue) => ({ ...issue, path: ['slos', index, ...issue.path] }));
    })
  );
  const issues = checked.ok ? checked.value : checked.error;
  return issues.length === 0 ? ok(undefined) : err(issues);
}

async function loadingGrammar<T>(work: () => T): Promise<Result<T>> {
  const done = await withGrammar(work);
  return done.ok ? ok(done.value) : err(done.error.map(toIssue));
}

function toIssue({ message, remedy }: { readonly message: string; readonly remedy: string }): Issue {
  return { path: [], code: NOT_LOADED, message: `${message} ${remedy}` };
}
