import { t } from '@grafana/i18n';
import { useState } from 'react';
import { useFormContext } from 'react-hook-form';

import type { SloDraft } from '../../../spec/draft';
import type { CompletionSource } from '../../../ui/promql-field/completionSource';
import { useEditorContext } from '../form/editorContext';
import { applyTemplate, type TemplateFill } from './applyTemplate';
import type { FittedTemplate } from './fitTemplates';
import type { SloTemplate } from './sloTemplates';
import { templateWords } from './templateWords';

/** A template that the form was filled from. */
export interface PickedTemplate {
  readonly template: SloTemplate;
  readonly fill: TemplateFill;
  readonly job: string | undefined;
  /** Jobs that have the metric. */
  readonly jobs: readonly string[];
}

export interface TemplateState {
  readonly picked: PickedTemplate | undefined;
  readonly pick: (fitted: FittedTemplate) => Promise<void>;
  readonly chooseJob: (job: string | undefined) => void;
  readonly clear: () => void;
}

/** Fills the form from templates, with the labels and jobs that the metric really has. */
export function useTemplate(onApply: (draft: SloDraft) => void): TemplateState {
  const { source } = useEditorContext();
  const { getValues } = useFormContext<SloDraft>();
  const [picked, setPicked] = useState<PickedTemplate>();

  const apply = (next: PickedTemplate) => {
    onApply(filled(getValues(), next, picked));
    setPicked(next);
  };
  return {
    picked,
    clear: () => setPicked(undefined),
    chooseJob: (job) => picked && apply({ ...picked, job }),
    pick: async ({ template, metric }) => {
      const { labels, jobs } = await facts(source, metric);
      const fill = { metric: metric ?? templateWords(template.id, '').usualMetric, labels };
      apply({ template, fill, jobs, job: jobs[0] });
    },
  };
}

/** What is known of the metric; nothing where it cannot be asked, since the preview says what is wrong then. */
async function facts(source: CompletionSource | undefined, metric: string | undefined) {
  if (!source || metric === undefined) {
    return { labels: [], jobs: [] };
  }
  const [labels, jobs] = await Promise.allSettled([source.labelNames(metric), source.labelValues('job', metric)]);
  return {
    labels: labels.status === 'fulfilled' ? labels.value : [],
    jobs: jobs.status === 'fulfilled' ? jobs.value : [],
  };
}

function filled(draft: SloDraft, next: PickedTemplate, previous: PickedTemplate | undefined): SloDraft {
  const { template, fill, job } = next;
  const measured = applyTemplate(draft, template, job === undefined ? fill : { ...fill, job });
  return {
    ...measured,
    title: isOwn(draft.title, previous && titleOf(previous)) ? draft.title : titleOf(next),
    service: isOwn(draft.service, previous?.job) ? draft.service : (job ?? draft.service),
  };
}

/** Written by the user: neither empty nor what the last template put there. */
function isOwn(text: string, fromTemplate: string | undefined): boolean {
  return text !== '' && text !== fromTemplate;
}

function titleOf({ template, job }: PickedTemplate): string {
  const service = job ?? t('editor.templates.service', 'service');
  return templateWords(template.id, service.charAt(0).toUpperCase() + service.slice(1)).title;
}
