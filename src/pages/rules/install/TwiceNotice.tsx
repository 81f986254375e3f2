import { t } from '@grafana/i18n';
import { Alert } from '@grafana/ui';
import React from 'react';
import type { InstallPlan } from '../../../rules/install/installPlan';
import { groupThousands } from '../../../ui/words/numbers';

interface Props {
  readonly plan: InstallPlan;
  /** Groups that run already in another place. */
  readonly groups: number;
}

/** That rules run in two places: once they are installed in the second, or now. */
export function TwiceNotice({ plan, groups }: Props) {
  if (groups === 0) {
    return null;
  }
  if (plan.added.length > 0) {
    return (
      <Alert severity="warning" title={t('rules.twice.title', 'These rules would run twice')}>
        {t('rules.twice.text', '', {
          count: groups,
          number: groupThousands(groups),
          defaultValue_one:
            'Another place runs {{number}} of these groups already, see the list above. Installed here, too, it records the same series again, and its alerts come twice. Take it away there first.',
          defaultValue_other:
            'Another place runs {{number}} of these groups already, see the list above. Installed here, too, they record the same series again, and their alerts come twice. Take them away there first.',
        })}
      </Alert>
    );
  }
  return plan.same + plan.changed.length === 0 ? null : (
    <Alert severity="warning" title={t('rules.twice.now.title', 'These rules run twice')}>
      {t('rules.twice.now.text', '', {
        count: groups,
        number: groupThousands(groups),
        defaultValue_one:
          'Another place runs {{number}} of these groups, too, see the list above: it records the same series again, and its alerts come twice. Take it away in one of both places.',
        defaultValue_other:
          'Another place runs {{number}} of these groups, too, see the list above: they record the same series again, and their alerts come twice. Take them away in one of both places.',
      })}
    </Alert>
  );
}
