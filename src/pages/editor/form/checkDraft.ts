import { t } from '@grafana/i18n';

import { err, type Issue, type Result } from '../../../slo/result';
import type { Slo } from '../../../slo/slo';
import type { SloDraft } from '../../../spec/draft';
import { sloFromDraft } from '../../../spec/sloFromDraft';

/** The SLO of the form, or its issues. `taken` are the ids of other SLOs. */
export function checkDraft(draft: SloDraft, taken: ReadonlySet<string>): Result<Slo> {
  const slo = sloFromDraft(draft);
  if (!taken.has(draft.id.trim())) {
    return slo;
  }
  const repeated: Issue = {
    path: ['id'],
    code: 'repeated-id',
    message: t('editor.idTaken', 'Another SLO has the id {{id}} already. Choose another one.', { id: draft.id.trim() }),
  };
  return err(slo.ok ? [repeated] : [repeated, ...slo.error]);
}
