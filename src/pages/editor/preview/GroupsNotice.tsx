import { t } from '@grafana/i18n';
import { Text } from '@grafana/ui';
import React from 'react';
import { groupDoubts } from '../../../analysis/groupDoubts';
import type { GroupStatus } from '../../../analysis/groupStatuses';
import { MAX_GROUPS } from '../../../slo/group';
import { formatGroup } from '../../../ui/words/groups';
import { tooManyGroups } from '../../../ui/words/tooManyGroups';

/** How many groups the labels on the form make now, which of them the numbers are about, and what is odd about them. */
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
      {warnings(groups).map((text) => (
        <Text key={text} color="warning" element="p">
          {text}
        </Text>
      ))}
    </>
  );
}

function warnings(groups: readonly GroupStatus[]): readonly string[] {
  const { unknown, isSplitByOutcome } = groupDoubts(groups);
  return [
    ...(groups.length > MAX_GROUPS ? [tooManyGroups(groups.length)] : []),
    ...unknown.map((label) =>
      t('editor.preview.unknownLabel', 'No series has the label {{label}}, so it splits nothing.', {
        label,
        interpolation: { escapeValue: false },
      })
    ),
    ...(isSplitByOutcome
      ? [
          t(
            'editor.preview.splitByOutcome',
            'Each group is all good or all bad. A label that tells good events from bad ones, such as a status code, splits no budget: choose one that says where or for whom.'
          ),
        ]
      : []),
  ];
}
