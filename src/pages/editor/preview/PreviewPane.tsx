import { css, cx } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { t } from '@grafana/i18n';
import { Stack, Text, useStyles2 } from '@grafana/ui';
import React from 'react';

import type { Loadable } from '../../../slo/loadable';
import type { SloWindow } from '../../../slo/objective';
import type { Result } from '../../../slo/result';
import type { Slo } from '../../../slo/slo';
import type { SloDraft } from '../../../spec/draft';
import type { Preview } from '../../../state/preview/usePreview';
import { useRefreshNow } from '../../../state/useRefreshNow';
import { StateView } from '../../../ui/StateView';
import { formatWindowLength, formatWindowSoFar } from '../../../ui/words/times';
import { CopiesNotice } from './CopiesNotice';
import { GroupsNotice } from './GroupsNotice';
import { PreviewChart } from './PreviewChart';
import { previewNeeds } from './previewNeeds';
import { PreviewNumbers } from './PreviewNumbers';

/** Pixels of numbers and chart together, so that nothing jumps. */
const HEIGHT = 380;

export interface PreviewPaneProps {
  readonly draft: SloDraft;
  /** What the draft measures, or what keeps it from being read. */
  readonly measured: Result<Slo>;
  readonly preview: Loadable<Preview> | undefined;
  /** The text has problems, and the draft is what it said before. */
  readonly isBehind: boolean;
  /** The form is beside it, whose fields say what is doubtful about them. */
  readonly hasFields: boolean;
}

/** What the SLO on the form would have measured, live. It says why there is nothing when there is nothing. */
export function PreviewPane({ draft, measured, preview, isBehind, hasFields }: PreviewPaneProps) {
  const styles = useStyles2(getStyles);
  const updating = preview?.kind === 'loaded' && preview.value.isUpdating;
  return (
    <section aria-label={t('editor.preview.label', 'Preview')} aria-busy={updating} className={styles.pane}>
      <Stack justifyContent="space-between" alignItems="baseline" wrap="wrap">
        <Text element="h2" variant="h4">
          {t('editor.preview.title', 'Preview')}
        </Text>
        <Text color="secondary" variant="bodySmall">
          {measured.ok ? windowText(measured.value, updating) : ' '}
        </Text>
      </Stack>
      {isBehind && (
        <Text color="warning" variant="bodySmall">
          {t('editor.preview.behind', 'Of the text before its problems: what stands there now cannot be read.')}
        </Text>
      )}
      <div className={cx(styles.body, updating && styles.old)}>
        {measured.ok && preview ? (
          <Body slo={measured.value} preview={preview} hasFields={hasFields} />
        ) : (
          <Text color="secondary" element="p">
            {previewNeeds(measured.ok ? [] : measured.error, draft)}
          </Text>
        )}
      </div>
    </section>
  );
}

interface BodyProps extends Pick<PreviewPaneProps, 'hasFields'> {
  readonly slo: Slo;
  readonly preview: Loadable<Preview>;
}

function Body({ slo, preview, hasFields }: BodyProps) {
  const { refreshNow } = useRefreshNow();
  return (
    <StateView loadable={preview} height={HEIGHT} onRetry={refreshNow}>
      {(value) => (
        <>
          <PreviewNumbers slo={slo} preview={value} />
          {value.groups && <GroupsNotice groups={value.groups} hasFields={hasFields} />}
          {value.counts !== undefined && !value.isUpdating && <CopiesNotice slo={slo} />}
          <PreviewChart slo={slo} preview={value} />
        </>
      )}
    </StateView>
  );
}

/** Numbers of an earlier text are not taken for those of what stands on the form now. */
function windowText({ objective }: Slo, isUpdating: boolean): string {
  return isUpdating ? t('editor.preview.updating', 'measuring what was changed') : windowWords(objective.window);
}

/** "past 30 d", "this month so far" */
function windowWords(window: SloWindow): string {
  return window.kind === 'rolling'
    ? t('editor.preview.past', 'past {{length}}', { length: formatWindowLength(window.length) })
    : formatWindowSoFar(window);
}

const getStyles = (theme: GrafanaTheme2) => ({
  body: css({ display: 'flex', flexDirection: 'column', gap: theme.spacing(1.5) }),
  old: css({ opacity: theme.colors.action.disabledOpacity }),
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
