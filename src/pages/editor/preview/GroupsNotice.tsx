import { t } from '@grafana/i18n';
import { Text } from '@grafana/ui';
import React from 'react';
import type { GroupStatus } from '../../../analysis/groupStatuses';
import { MAX_GROUPS } from '../../../slo/group';
import { formatGroup } from '../../../ui/words/groups';
import { tooManyGroups } from '../../../ui/words/tooManyGroups';

/** How many groups the labels on the form make now, and which of them the numbers are about. */
export function GroupsNotice({ groups }: { readonly groups: readonly GroupStatus[] }) {
  const [worst] = groups;
  return worst === undefined ? null : (
    <>
      <Text color="secondary" element="p">
        {t(
          'editor.preview.groups',
          'Groups now: {{all}}. The numbers are of the worst, {{group}}; the chart is of all together.',
          { all: groups.length, group: formatGroup(worst.group), interpolation: { escapeValue: false } }
        )}
      </Text>
      {groups.length > MAX_GROUPS && (
        <Text color="warning" element="p">
          {tooManyGroups(groups.length)}
        </Text>
      )}
    </>
  );
}
