import { sloRules } from '../../../rules/sloRules';
import type { CatalogueDefaults } from '../../../slo/catalogue';
import type { Slo } from '../../../slo/slo';
import type { SloDraft } from '../../../spec/draft';
import { sloFromDraft } from '../../../spec/sloFromDraft';

/**
 * Whether rules have to be installed again for a change to reach alerts: they are made of both versions and compared, so
 * no list of fields can fall behind what rules hold. Rules go to the data source that they read.
 */
export function rulesChange(
  before: SloDraft,
  after: Slo,
  { datasource }: Pick<CatalogueDefaults, 'datasource'>
): boolean {
  const slo = sloFromDraft(before);
  const text = (one: Slo) => JSON.stringify([one.datasource ?? datasource, sloRules(one)]);
  return !slo.ok || text(slo.value) !== text(after);
}
