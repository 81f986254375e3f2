import { t } from '@grafana/i18n';
import { Alert } from '@grafana/ui';
import React from 'react';
import { copiesOf, homeOf } from '../../../rules/running/groupState';
import type { Drift, Leftover } from '../../../state/rules/runningRules';
import { firstFew } from '../../../ui/words/firstFew';

/** That no rule file has rules that a file runs: who puts the new one in the place of the last would take them away. */
export function LeftOutNotice({ drift }: { readonly drift: Drift | undefined }) {
  const ids = (drift?.leftovers ?? []).filter(isKept).map(({ slo }) => slo);
  return ids.length === 0 ? null : (
    <Alert severity="warning" title={t('rules.leftOut.title', 'The rule file leaves out rules that run')}>
      {t(
        'rules.leftOut.text',
        'They are of {{slos}}: see the list above for why. Keep their groups when you put the file in the place of the last one.',
        { slos: firstFew(ids), interpolation: { escapeValue: false } }
      )}
    </Alert>
  );
}

function isKept({ reason, groups }: Leftover): boolean {
  return (
    (reason === 'refused' || reason === 'unreadable') &&
    groups.flatMap(copiesOf).some((copy) => homeOf(copy) === 'file')
  );
}
