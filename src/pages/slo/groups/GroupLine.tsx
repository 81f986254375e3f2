import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { t } from '@grafana/i18n';
import { useStyles2 } from '@grafana/ui';
import React from 'react';
import type { GroupStatus } from '../../../analysis/groupStatuses';
import type { Group } from '../../../slo/group';
import { formatGroup } from '../../../ui/words/groups';
import { groupThousands } from '../../../ui/words/numbers';
import { GroupLink } from './GroupLink';

/** What the address names: nothing, a group that was measured or is gone, or something that is no group of the SLO. */
type NamedGroup = 'none' | 'measured' | 'gone' | 'other';

interface Props {
  readonly shown: Group;
  readonly groups: readonly GroupStatus[];
  readonly named: NamedGroup;
}

/** Of which group the page speaks, and how to come to the others. */
export function GroupLine({ shown, groups, named }: Props) {
  const styles = useStyles2(getStyles);
  return (
    <p className={styles.line} role="status">
      {sentence(named, shown, groups.length)}{' '}
      {named !== 'none' && named !== 'other' && (
        <GroupLink group={undefined}>{t('slo.group.showWorst', 'Show the worst')}</GroupLink>
      )}{' '}
      <a href="#groups">{t('slo.group.all', 'All groups')}</a>
    </p>
  );
}

function sentence(named: NamedGroup, shown: Group, all: number): string {
  const values = { group: formatGroup(shown), all: groupThousands(all), interpolation: { escapeValue: false } };
  switch (named) {
    case 'measured':
      return t('slo.group.picked', 'This page speaks of {{group}}, one of {{all}} with a budget of its own.', values);
    case 'gone':
      return t(
        'slo.group.unknown',
        'Nothing of {{group}} was measured in the window: it is gone for longer than that, or the link has a typo.',
        values
      );
    case 'other':
      return t(
        'slo.group.other',
        'The link names no group that this SLO can have. This page speaks of {{group}}, the worst of {{all}}.',
        values
      );
    case 'none':
      return t(
        'slo.group.worst',
        'This page speaks of {{group}}, the worst of {{all}} with a budget of their own.',
        values
      );
  }
}

const getStyles = (theme: GrafanaTheme2) => ({
  line: css({
    margin: 0,
    // What a link names may be one long word.
    overflowWrap: 'anywhere',
    '& a': { color: theme.colors.text.link, marginLeft: theme.spacing(0.5) },
    '& a:hover': { textDecoration: 'underline' },
  }),
});
