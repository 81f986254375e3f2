import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { t } from '@grafana/i18n';
import { Icon, useStyles2 } from '@grafana/ui';
import React, { useState } from 'react';

import type { FittedTemplate } from './fitTemplates';
import { templateWords } from './templateWords';

export interface TemplateCardsProps {
  readonly fitted: readonly FittedTemplate[];
  readonly isLoading: boolean;
  readonly onPick: (fitted: FittedTemplate) => Promise<void>;
}

/** One card for each template, with the metric that it would be measured with. */
export function TemplateCards({ fitted, isLoading, onPick }: TemplateCardsProps) {
  const styles = useStyles2(getStyles);
  const [busy, setBusy] = useState<string>();
  const pick = (one: FittedTemplate) => {
    setBusy(one.template.id);
    void onPick(one).finally(() => setBusy(undefined));
  };
  return (
    <ul className={styles.grid}>
      {fitted.map((one) => {
        const { promise, needs } = templateWords(one.template.id, '');
        return (
          <li key={one.template.id}>
            <button
              type="button"
              className={styles.card}
              onClick={() => pick(one)}
              disabled={isLoading || busy !== undefined}
              aria-busy={busy === one.template.id}
            >
              <span className={styles.promise}>{promise}</span>
              <span className={styles.metric}>
                {one.metric === undefined ? (
                  t('editor.templates.needs', 'Needs: {{needs}}', { needs })
                ) : (
                  <>
                    <Icon name="check" size="sm" />
                    <span title={one.metric} className={styles.name}>
                      {one.metric}
                    </span>
                  </>
                )}
              </span>
            </button>
          </li>
        );
      })}
    </ul>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  grid: css({
    listStyle: 'none',
    display: 'grid',
    gridTemplateColumns: `repeat(auto-fill, minmax(${theme.spacing(30)}, 1fr))`,
    gap: theme.spacing(1),
    margin: theme.spacing(1.5, 0),
  }),
  card: css({
    display: 'flex',
    flexDirection: 'column',
    gap: theme.spacing(0.5),
    width: '100%',
    height: '100%',
    textAlign: 'left',
    padding: theme.spacing(1.5),
    background: theme.colors.background.secondary,
    border: `1px solid ${theme.colors.border.weak}`,
    borderRadius: theme.shape.radius.default,
    color: theme.colors.text.primary,
    '&:hover:enabled': {
      background: theme.colors.emphasize(theme.colors.background.secondary, 0.03),
      borderColor: theme.colors.border.medium,
    },
    '&:disabled': { opacity: theme.colors.action.disabledOpacity },
  }),
  promise: css({ fontWeight: theme.typography.fontWeightMedium }),
  metric: css({
    display: 'flex',
    gap: theme.spacing(0.5),
    alignItems: 'baseline',
    minWidth: 0,
    '& > svg': { flexShrink: 0, alignSelf: 'center' },
    color: theme.colors.text.secondary,
    fontSize: theme.typography.bodySmall.fontSize,
  }),
  name: css({ overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' }),
});
