import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { t } from '@grafana/i18n';
import { ClipboardButton, Text, useStyles2 } from '@grafana/ui';
import React from 'react';
import type { InstallWay } from './installWay';

/** One file for each SLO, and what tells whether the server runs them. */
const COMMANDS = [
  'npm run headroom -- validate slos/',
  'npm run headroom -- rules --out rules/ slos/',
  'npm run headroom -- diff --prometheus http://localhost:9090 slos/',
] as const;

/** A folder of files from the command line, for git and a pipeline. */
export const gitWay: InstallWay = {
  id: 'git',
  title: () => t('rules.install.git.title', 'Folder of files for git'),
  help: () =>
    t(
      'rules.install.git.help',
      'Export the catalogue in the configuration of the app into the folder slos/. These commands check it, write one rule file for each SLO, and say whether a server runs them.'
    ),
  Actions: Commands,
};

function Commands() {
  const styles = useStyles2(getStyles);
  const text = COMMANDS.join('\n');
  return (
    <div className={styles.commands}>
      <pre className={styles.text} tabIndex={0} aria-label={t('rules.install.git.commands', 'Commands')}>
        {text}
      </pre>
      {typeof navigator.clipboard?.writeText === 'function' ? (
        <ClipboardButton
          size="sm"
          variant="secondary"
          icon="copy"
          getText={() => text}
          aria-label={t('rules.install.copyLabel', 'Copy: {{title}}', { title: gitWay.title() })}
        >
          {t('rules.install.copy', 'Copy')}
        </ClipboardButton>
      ) : (
        <Text color="secondary" variant="bodySmall">
          {t('rules.install.noClipboard', 'Select the lines to copy them: the browser lets pages copy on https only.')}
        </Text>
      )}
    </div>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  commands: css({
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'flex-start',
    gap: theme.spacing(1),
    maxWidth: '100%',
  }),
  text: css({ margin: 0, minWidth: 0, overflowX: 'auto' }),
});
