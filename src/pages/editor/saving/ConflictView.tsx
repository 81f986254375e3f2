import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { t } from '@grafana/i18n';
import { Alert, Button, Stack, useStyles2 } from '@grafana/ui';
import React, { useEffect, useMemo, useRef, useState } from 'react';

import type { SloDraft } from '../../../spec/draft';
import { mergeChoices, type Side } from './changes';
import { allChoices, conflictRows, firstChoices } from './conflictChoices';
import { ConflictRowView } from './ConflictRowView';

export interface ConflictViewProps {
  readonly base: SloDraft | undefined;
  readonly mine: SloDraft;
  readonly theirs: SloDraft;
  readonly saving: boolean;
  /** Gets the version that the choices make, again with each of them, and nothing when the choice is over. */
  readonly onChoice: (merged: SloDraft | undefined) => void;
  readonly onSave: (merged: SloDraft) => void;
  readonly onCancel: () => void;
}

/** Two versions of one SLO side by side, with a choice per field. Nothing is saved until it is said so. */
export function ConflictView({ base, mine, theirs, saving, onChoice, onSave, onCancel }: ConflictViewProps) {
  const styles = useStyles2(getStyles);
  const rows = useMemo(() => conflictRows({ base, mine, theirs }), [base, mine, theirs]);
  const [choices, setChoices] = useState(() => firstChoices(rows));
  const merged = useMemo(() => mergeChoices(mine, theirs, choices), [mine, theirs, choices]);
  useEffect(() => {
    onChoice(merged);
    return () => onChoice(undefined);
  }, [onChoice, merged]);
  const heading = useRef<HTMLDivElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const choose = (name: string, side: Side) => setChoices(new Map(choices).set(name, side));
  return (
    <section aria-label={t('editor.conflict.label', 'Conflict')}>
      <div ref={heading} tabIndex={-1} className={styles.heading}>
        <Alert
          severity="warning"
          title={t('editor.conflict.title', 'Somebody else saved this SLO while it was being edited')}
        >
          {t(
            'editor.conflict.body',
            'Nothing is lost yet. Choose a version for each field in which the two differ, then save.'
          )}
        </Alert>
      </div>
      <Stack gap={1} wrap="wrap">
        <Button size="sm" variant="secondary" onClick={() => setChoices(allChoices(rows, 'mine'))}>
          {t('editor.conflict.allMine', 'Keep all of mine')}
        </Button>
        <Button size="sm" variant="secondary" onClick={() => setChoices(allChoices(rows, 'theirs'))}>
          {t('editor.conflict.allTheirs', 'Take all of theirs')}
        </Button>
      </Stack>
      <div className={styles.rows}>
        {rows.map((row) => (
          <ConflictRowView key={row.name} row={row} side={choices.get(row.name) ?? 'mine'} onChoose={choose} />
        ))}
      </div>
      <Stack gap={1}>
        <Button onClick={() => onSave(merged)} disabled={saving} icon={saving ? 'spinner' : undefined}>
          {t('editor.conflict.save', 'Save this version')}
        </Button>
        <Button variant="secondary" onClick={onCancel} disabled={saving}>
          {t('editor.conflict.back', 'Back to the form')}
        </Button>
      </Stack>
    </section>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  heading: css({ '&:focus': { outline: 'none' } }),
  rows: css({ margin: theme.spacing(2, 0), display: 'flex', flexDirection: 'column', gap: theme.spacing(2) }),
});
