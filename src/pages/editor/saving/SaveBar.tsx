import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { t } from '@grafana/i18n';
import { Button, Stack, Text, useStyles2 } from '@grafana/ui';
import React from 'react';

import { PageButton } from '../../../ui/PageButton';
import type { FieldChange } from './changes';

export interface SaveBarProps {
  readonly isNew: boolean;
  readonly isSaving: boolean;
  /** The YAML cannot be read, so there is nothing to save. */
  readonly blocked: boolean;
  readonly changes: readonly FieldChange[];
  /** What the preview says against saving it like this; saving stays possible. */
  readonly doubt: string | undefined;
  readonly cancelHref: string;
  readonly onSave: () => void;
}

/** The way out of the editor, always in sight, with what a save would change. */
export function SaveBar({ isNew, isSaving, blocked, changes, doubt, cancelHref, onSave }: SaveBarProps) {
  const styles = useStyles2(getStyles);
  return (
    <div className={styles.bar}>
      <Stack gap={1} alignItems="center" wrap="wrap">
        <Button onClick={onSave} disabled={isSaving || blocked} icon={isSaving ? 'spinner' : undefined}>
          {isSaving ? t('editor.save.saving', 'Saving') : t('editor.save.save', 'Save')}
        </Button>
        <PageButton variant="secondary" href={cancelHref}>
          {t('editor.save.cancel', 'Cancel')}
        </PageButton>
        <Text color="secondary" variant="bodySmall">
          {blocked ? t('editor.save.blocked', 'Mend the problems in the YAML to save.') : summary(isNew, changes)}
        </Text>
        {doubt !== undefined && !blocked && (
          <Text color="warning" variant="bodySmall">
            {doubt}
          </Text>
        )}
      </Stack>
    </div>
  );
}

function summary(isNew: boolean, changes: readonly FieldChange[]): string {
  if (isNew) {
    return t('editor.save.new', 'New SLO');
  }
  if (changes.length === 0) {
    return t('editor.save.unchanged', 'No changes');
  }
  return t('editor.save.changed', 'Changed: {{fields}}', {
    fields: changes.map(({ label }) => label).join(', '),
    interpolation: { escapeValue: false },
  });
}

const getStyles = (theme: GrafanaTheme2) => ({
  bar: css({
    position: 'sticky',
    bottom: 0,
    zIndex: theme.zIndex.activePanel,
    padding: theme.spacing(1.5, 0),
    background: theme.colors.background.primary,
    borderTop: `1px solid ${theme.colors.border.weak}`,
  }),
});
