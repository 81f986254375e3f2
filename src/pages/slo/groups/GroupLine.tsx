import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { t } from '@grafana/i18n';
import { useStyles2 } from '@grafana/ui';
import React from 'react';
import type { GroupStatus } from '../../../analysis/groupStatuses';
import type { Group } from '../../../slo/group';
import { formatGroup } from '../../../ui/words/groups';
import { GroupLink } from './GroupLink';

interface Props {
  readonly shown: Group;
  readonly groups: readonly GroupStatus[];
  readonly isPicked: boolean;
  /** Whether anything of the picked group was measured. */
  readonly isKnown: boolean;
}

/** Of which group the page speaks, and how to come to the others. */
export function GroupLine({ shown, groups, isPicked, isKnown }: Props) {
  const styles = useStyles2(getStyles);
  const values = { group: formatGroup(shown), all: groups.length, interpolation: { escapeValue: false } };
  return (
    <p className={styles.line} role="status">
      {isPicked
        ? isKnown
          ? t('slo.group.picked', 'This page speaks of {{group}}, one of {{all}} with a budget of its own.', values)
          : t(
              'slo.group.unknown',
              'Nothing of {{group}} was measured in the window: it is gone for longer than that, or the link has a typo.',
              values
            )
        : t(
            'slo.group.worst',
            'This page speaks of {{group}}, the worst of {{all}} with a budget of their own.',
            values
          )}{' '}
      {isPicked && <GroupLink group={undefined}>{t('slo.group.showWorst', 'Show the worst')}</GroupLink>}{' '}
      <a href="#groups">{t('slo.group.all', 'All groups')}</a>
    </p>
  );
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
