import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { t } from '@grafana/i18n';
import { Alert, Button, ClipboardButton, Stack, useStyles2 } from '@grafana/ui';
import React, { useEffect, useRef } from 'react';

import { controlId } from '../form/FormField';
import { ProblemList } from './ProblemList';
import { YamlField } from './YamlField';
import type { YamlFieldHandle } from './yamlFieldProps';
import type { YamlDraft } from './useYamlDraft';

export interface YamlSideProps {
  readonly yaml: YamlDraft;
  readonly readOnly: boolean;
  /** Gives up what cannot be read and goes back to the form. */
  readonly onLeave: () => void;
}

/** The left side as YAML: the same SLO, with its problems at the line. */
export function YamlSide({ yaml, readOnly, onLeave }: YamlSideProps) {
  const styles = useStyles2(getStyles);
  const field = useRef<YamlFieldHandle>(null);
  useEffect(() => field.current?.focus(), []);
  return (
    <section aria-label={t('editor.yaml.label', 'SLO as YAML')} className={styles.side}>
      <YamlField
        ref={field}
        id={controlId('yaml')}
        label={t('editor.yaml.label', 'SLO as YAML')}
        value={yaml.text}
        onChange={yaml.write}
        readOnly={readOnly}
        invalid={yaml.problems.length > 0}
        problems={yaml.problems}
      />
      <ProblemList problems={yaml.problems} onGoTo={({ line, column }) => field.current?.goTo(line, column)} />
      {yaml.warnings.map(({ line, message }) => (
        <Alert
          key={`${line} ${message}`}
          severity="warning"
          topSpacing={1}
          title={t('editor.yaml.warning', 'Line {{line}}: {{message}}', {
            line,
            message,
            interpolation: { escapeValue: false },
          })}
        />
      ))}
      <Stack gap={1} wrap="wrap">
        <ClipboardButton variant="secondary" icon="copy" getText={() => yaml.text}>
          {t('editor.yaml.copy', 'Copy YAML')}
        </ClipboardButton>
        {yaml.problems.length > 0 && (
          <Button variant="secondary" fill="text" onClick={onLeave}>
            {t('editor.yaml.giveUp', 'Back to the last readable form')}
          </Button>
        )}
      </Stack>
    </section>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  side: css({ display: 'flex', flexDirection: 'column', gap: theme.spacing(1), marginBottom: theme.spacing(2) }),
});
