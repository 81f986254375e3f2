import { t } from '@grafana/i18n';
import { Text } from '@grafana/ui';
import React from 'react';
import { groupDoubts } from '../../../analysis/groupDoubts';
import type { GroupStatus } from '../../../analysis/groupStatuses';
import { MAX_GROUPS } from '../../../slo/group';
import { formatGroup } from '../../../ui/words/groups';
import { tooManyGroups } from '../../../ui/words/tooManyGroups';
import { splitByOutcome } from '../splitByOutcome';

interface Props {
  readonly groups: readonly GroupStatus[];
  /** The field of the labels is on the page, and says itself what is doubtful about them. */
  readonly hasFields: boolean;
}

/** How many groups the labels on the form make now, which of them the numbers are about, and what is odd about them. */
export function GroupsNotice(props: Props) {
  const { groups } = props;
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
      {warnings(props).map((text) => (
        <Text key={text} color="warning" element="p">
          {text}
        </Text>
      ))}
    </>
  );
}

function warnings({ groups, hasFields }: Props): readonly string[] {
  const { unknown, isSplitByOutcome } = groupDoubts(groups);
  return [
    ...(groups.length > MAX_GROUPS ? [tooManyGroups(groups.length)] : []),
    ...unknown.map((label) =>
      t('editor.preview.unknownLabel', 'No series has the label {{label}}, so it splits nothing.', {
        label,
        interpolation: { escapeValue: false },
      })
    ),
    ...(isSplitByOutcome && !hasFields ? [splitByOutcome()] : []),
  ];
}
