import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { t } from '@grafana/i18n';
import { Stack, Text, useStyles2 } from '@grafana/ui';
import React from 'react';

import type { Loadable } from '../../../slo/loadable';
import type { Slo } from '../../../slo/slo';
import { type Preview, usePreview } from '../../../state/preview/usePreview';
import { StateView } from '../../../ui/StateView';
import { formatWindow } from '../../../ui/words/times';
import { PreviewChart } from './PreviewChart';
import { PreviewNumbers } from './PreviewNumbers';

/** Pixels of numbers and chart together, so that nothing jumps. */
const HEIGHT = 380;

/** What the SLO on the form would have measured, live. It says why there is nothing when there is nothing. */
export function PreviewPane({ slo }: { readonly slo: Slo | undefined }) {
  const styles = useStyles2(getStyles);
  const preview = usePreview(slo);
  const updating = preview?.kind === 'loaded' && preview.value.isUpdating;
  return (
    <section aria-label={t('editor.preview.label', 'Preview')} aria-busy={updating} className={styles.pane}>
      <Stack justifyContent="space-between" alignItems="baseline" wrap="wrap">
        <Text element="h2" variant="h4">
          {t('editor.preview.title', 'Preview')}
        </Text>
        <Text color="secondary" variant="bodySmall">
          {slo
            ? t('editor.preview.window', 'past window, {{window}}', { window: formatWindow(slo.objective.window) })
            : ' '}
        </Text>
      </Stack>
      <Body slo={slo} preview={preview} />
    </section>
  );
}

function Body({ slo, preview }: { readonly slo: Slo | undefined; readonly preview: Loadable<Preview> | undefined }) {
  if (!slo || !preview) {
    return (
      <Text color="secondary" element="p">
        {t(
          'editor.preview.empty',
          'Once every field is right, this shows what the past window would have looked like.'
        )}
      </Text>
    );
  }
  return (
    <StateView loadable={preview} height={HEIGHT}>
      {(value) => (
        <>
          <PreviewNumbers slo={slo} preview={value} />
          <PreviewChart slo={slo} preview={value} />
        </>
      )}
    </StateView>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  pane: css({
    display: 'flex',
    flexDirection: 'column',
    gap: theme.spacing(1.5),
    padding: theme.spacing(2),
    background: theme.colors.background.secondary,
    border: `1px solid ${theme.colors.border.weak}`,
    borderRadius: theme.shape.radius.default,
  }),
});
