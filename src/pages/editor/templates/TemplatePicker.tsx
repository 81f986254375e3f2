import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { t } from '@grafana/i18n';
import { skipToken, useQuery } from '@tanstack/react-query';
import { Alert, Button, Divider, Field, Stack, Text, useStyles2 } from '@grafana/ui';
import React, { useState } from 'react';

import type { SloDraft } from '../../../spec/draft';
import { useRefreshNow } from '../../../state/useRefreshNow';
import { useServices } from '../../../state/ServicesProvider';
import { toLoadable } from '../../../state/toLoadable';
import { ChoiceBox } from '../../../ui/ChoiceBox';
import { RetryButton } from '../../../ui/RetryButton';
import { useEditorContext } from '../form/editorContext';
import { metricNamesQuery, NAMES } from '../../../state/nameQueries';
import { selectorText } from './applyTemplate';
import { fitTemplates } from './fitTemplates';
import { TemplateCards } from './TemplateCards';
import { templateWords } from './templateWords';
import { type PickedTemplate, type TemplateState, useTemplate } from './useTemplate';

export interface TemplatePickerProps {
  readonly onApply: (draft: SloDraft) => void;
}

/** Ways to begin: common promises, those first that fit the metrics of the data source. */
export function TemplatePicker({ onApply }: TemplatePickerProps) {
  const template = useTemplate(onApply);
  return (
    <section aria-label={t('editor.templates.label', 'Templates')}>
      {template.picked ? <PickedJob template={template} picked={template.picked} /> : <Choice onPick={template.pick} />}
      <Divider />
    </section>
  );
}

function Choice({ onPick }: { readonly onPick: TemplateState['pick'] }) {
  const [showsAll, setShowsAll] = useState(false);
  const names = useMetricNames();
  const { refreshNow } = useRefreshNow();
  const fitted = fitTemplates(names.kind === 'loaded' ? names.value : []);
  const fitting = fitted.filter(({ metric }) => metric !== undefined);
  const shown = showsAll || fitting.length === 0 ? fitted : fitting;
  return (
    <>
      <Text element="h2" variant="h4">
        {t('editor.templates.title', 'Start from a template')}
      </Text>
      <Text element="p" color="secondary">
        {hint(names.kind, fitting.length)}
      </Text>
      {names.kind === 'failed' && (
        <Alert severity="warning" title={names.problem.title}>
          {names.problem.detail} {names.problem.remedy}
          <RetryButton onRetry={refreshNow} />
        </Alert>
      )}
      <TemplateCards fitted={shown} isLoading={names.kind === 'loading'} onPick={onPick} />
      {shown.length < fitted.length && (
        <Button variant="secondary" fill="text" onClick={() => setShowsAll(true)}>
          {t('editor.templates.more', 'Show templates for other metrics')}
        </Button>
      )}
    </>
  );
}

/** What the form was filled with. The job is what most often has to be changed after a template. */
function PickedJob({ template, picked }: { readonly template: TemplateState; readonly picked: PickedTemplate }) {
  const styles = useStyles2(getStyles);
  const { promise } = templateWords(picked.template.id, '');
  return (
    <>
      <p className={styles.from}>
        {t('editor.templates.from', 'From the template “{{promise}}”, measured with', {
          promise,
          interpolation: { escapeValue: false },
        })}{' '}
        <code className={styles.selector}>{selectorText(picked.fill)}</code>
      </p>
      <Stack alignItems="flex-end" gap={2} wrap="wrap">
        <Field noMargin label={t('editor.templates.job', 'Measured job')}>
          <ChoiceBox
            id="template-job"
            width={30}
            options={picked.targets.flatMap(({ job, metric }) =>
              job === undefined ? [] : [{ value: job, description: metric }]
            )}
            value={picked.fill.job ?? ''}
            placeholder={t('editor.templates.allJobs', 'All jobs')}
            onChange={(job) => template.chooseJob(job === '' ? undefined : job)}
            isClearable
          />
        </Field>
        <Button variant="secondary" fill="text" onClick={template.chooseAnother}>
          {t('editor.templates.other', 'Choose another template')}
        </Button>
      </Stack>
    </>
  );
}

function hint(kind: 'loading' | 'failed' | 'loaded', fitting: number): string {
  if (kind === 'loading') {
    return t('editor.templates.looking', 'Looking which metrics the data source has.');
  }
  return fitting > 0
    ? t('editor.templates.fitting', 'These fit metrics of the data source. Everything can be changed afterwards.')
    : t(
        'editor.templates.none',
        'None of the usual metrics was found. A template still fills in the form, and the metric is written by hand.'
      );
}

function useMetricNames() {
  const services = useServices();
  const { datasource } = useEditorContext();
  const query = metricNamesQuery(services, datasource ?? '');
  return toLoadable(useQuery({ ...query, queryFn: datasource === undefined ? skipToken : query.queryFn }), NAMES);
}

const getStyles = (theme: GrafanaTheme2) => ({
  from: css({ margin: theme.spacing(0, 0, 1), color: theme.colors.text.secondary }),
  selector: css({ overflowWrap: 'anywhere', whiteSpace: 'pre-wrap' }),
});
