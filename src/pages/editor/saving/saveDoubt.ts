import { t } from '@grafana/i18n';

import type { Loadable } from '../../../slo/loadable';
import type { Slo } from '../../../slo/slo';
import { isDoubt } from '../../../state/preview/emptyReason';
import type { Preview } from '../../../state/preview/usePreview';

/** What saving would mean while the preview finds no series; undefined while it finds them, or does not know yet. */
export function saveDoubt(slo: Slo, preview: Loadable<Preview>): string | undefined {
  if (preview.kind !== 'loaded' || preview.value.isUpdating) {
    return undefined;
  }
  const { reason } = preview.value;
  if (reason === undefined || !isDoubt(reason, slo)) {
    return undefined;
  }
  if (!('of' in reason) || reason.of === 'total' || !('counted' in slo.sli)) {
    return t('editor.save.doubt.total', 'Nothing is found to measure: saved like this, it will have no data.');
  }
  return slo.sli.counted === 'good'
    ? t('editor.save.doubt.good', 'No series matches the good events: saved like this, every event counts as bad.')
    : t('editor.save.doubt.bad', 'No series matches the bad events: saved like this, every event counts as good.');
}
