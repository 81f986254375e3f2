import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { t } from '@grafana/i18n';
import { Modal, useStyles2 } from '@grafana/ui';
import React from 'react';

interface Props {
  /** Names of keys, with what each does. */
  readonly keys: ReadonlyArray<readonly [key: string, meaning: string]>;
  readonly onClose: () => void;
}

/** The keys of a page, and the one that brought this help. */
export function HelpModal({ keys, onClose }: Props) {
  const styles = useStyles2(getStyles);
  return (
    <Modal isOpen title={t('keys.title', 'Keys')} onDismiss={onClose}>
      <dl className={styles.keys}>
        {[...keys, ['?', t('keys.help', 'This help')] as const].map(([key, meaning]) => (
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
    '& kbd': { minWidth: theme.spacing(2.5), padding: theme.spacing(0, 0.75), textAlign: 'center' },
  }),
});
