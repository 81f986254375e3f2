import type { Catalogue } from '../slo/catalogue';
import { err, ok, type Result } from '../slo/result';
import { decodeSlo } from './decodeSlo';
import { encodeSlo } from './encodeSlo';
import { loadingGrammar } from './loadingGrammar';

/** Whether each SLO that was changed can be read from a document again; what cannot must not be stored. */
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
