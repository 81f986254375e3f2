import type { Issue } from '../src/slo/result';
import type { Slo } from '../src/slo/slo';
import type { Problem } from './problems';
import type { ReadCatalogue } from './readCatalogue';

/** What is wrong with an SLO, at the lines of its file. */
export function locateAll(
  { locate }: Pick<ReadCatalogue, 'locate'>,
  { id }: Pick<Slo, 'id'>,
  issues: readonly Issue[],
  severity: Problem['severity']
): readonly Problem[] {
  return issues.map(({ path, message }) => ({ ...locate(id, path, message), severity }));
}
