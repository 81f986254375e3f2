import { t } from '@grafana/i18n';
import { Text } from '@grafana/ui';
import React from 'react';
import type { GroupCount } from '../../../rules/install/placePlan';
import { groupThousands } from '../../../ui/words/numbers';

/** How many groups a ruler will hold, since rulers limit that. What its limit is, it tells only when it refuses. */
export function GroupCountText({ count: { total, elsewhere, most } }: { readonly count: GroupCount }) {
  const sentences = [
    t('rules.count.total', '', {
      count: total,
      number: groupThousands(total),
      defaultValue_one: 'With this the ruler holds {{number}} group in all.',
      defaultValue_other: 'With this the ruler holds {{number}} groups in all.',
    }),
    elsewhere > 0 &&
      t('rules.count.elsewhere', '', {
        count: elsewhere,
        number: groupThousands(elsewhere),
        defaultValue_one: '{{number}} of them is in another namespace.',
        defaultValue_other: '{{number}} of them are in other namespaces.',
      }),
    most > total &&
      t('rules.count.most', 'Until old ones are removed it is {{number}}.', { number: groupThousands(most) }),
    t('rules.count.limit', 'By default Mimir takes 70 groups from each tenant.'),
  ];
  return (
    <Text element="p" color="secondary" variant="bodySmall">
      {sentences.filter(Boolean).join(' ')}
    </Text>
  );
}
