import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { t } from '@grafana/i18n';
import { Modal, useStyles2 } from '@grafana/ui';
import React from 'react';

/** The keys of the list. */
export function HelpModal({ onClose }: { readonly onClose: () => void }) {
  const styles = useStyles2(getStyles);
  const keys = [
    ['/', t('list.keys.search', 'Search')],
    ['j', t('list.keys.down', 'Next SLO')],
    ['k', t('list.keys.up', 'Previous SLO')],
    ['Enter', t('list.keys.open', 'Open the marked SLO')],
    ['e', t('list.keys.edit', 'Edit the marked SLO')],
    ['?', t('list.keys.help', 'This help')],
  ] as const;
  return (
    <Modal isOpen title={t('list.keys.title', 'Keys')} onDismiss={onClose}>
      <dl className={styles.keys}>
        {keys.map(([key, meaning]) => (
          <React.Fragment key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{meaning}</dd>
          </React.Fragment>
        ))}
      </dl>
    </Modal>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  keys: css({
    display: 'grid',
    gridTemplateColumns: 'auto 1fr',
    gap: theme.spacing(1, 2),
    margin: 0,
    '& dd': { margin: 0 },
  }),
});
