import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { t } from '@grafana/i18n';
import { Alert, Button, useStyles2 } from '@grafana/ui';
import React, { useState } from 'react';
import type { GroupStatus } from '../../../analysis/groupStatuses';
import { type Group, MAX_GROUPS } from '../../../slo/group';
import type { Slo } from '../../../slo/slo';
import { groupThousands } from '../../../ui/words/numbers';
import { tooManyGroups } from '../../../ui/words/tooManyGroups';
import { GroupsTable } from './GroupsTable';

interface Props {
  readonly slo: Slo;
  /** Worst first. */
  readonly groups: readonly GroupStatus[];
  readonly shown: Group;
}

const FIRST = 10;

/** Which groups are worst: ten of them, on demand as many as rules record. */
export function GroupsSection({ slo, groups, shown }: Props) {
  const styles = useStyles2(getStyles);
  const [isOpen, setOpen] = useState(false);
  const most = Math.min(groups.length, MAX_GROUPS);
  const rows = groups.slice(0, isOpen ? most : FIRST);
  return (
    <section id="groups" className={styles.section}>
      <h2 className={styles.title}>{titleOf(rows.length, groups.length)}</h2>
      {groups.length > MAX_GROUPS && (
        <Alert severity="warning" title={tooManyGroups(groups.length)} className={styles.notice} />
      )}
      <GroupsTable slo={slo} rows={rows} shown={shown} />
      {groups.length > FIRST && (
        <Button variant="secondary" size="sm" fill="text" onClick={() => setOpen(!isOpen)} aria-expanded={isOpen}>
          {isOpen
            ? t('slo.groups.fewer', 'Show the worst ten')
            : most < groups.length
              ? t('slo.groups.most', 'Show the worst {{all}}', { all: groupThousands(most) })
              : t('slo.groups.all', 'Show all {{all}}', { all: groupThousands(most) })}
        </Button>
      )}
    </section>
  );
}

function titleOf(shown: number, all: number): string {
  return shown < all
    ? t('slo.groups.titleWorst', 'Groups: the worst {{shown}} of {{all}}', {
        shown: groupThousands(shown),
        all: groupThousands(all),
      })
    : t('slo.groups.title', 'Groups: all {{all}}, worst first', { all: groupThousands(all) });
}

const getStyles = (theme: GrafanaTheme2) => ({
  section: css({
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    gap: theme.spacing(1),
    minWidth: 0,
  }),
  title: css({ fontSize: theme.typography.h5.fontSize, margin: 0 }),
  notice: css({ marginBottom: 0, width: '100%' }),
});
