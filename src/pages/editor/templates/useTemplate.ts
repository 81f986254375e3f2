import { t } from '@grafana/i18n';
import { useState } from 'react';
import { useFormContext } from 'react-hook-form';

import type { SloDraft } from '../../../spec/draft';
import { useEditorContext } from '../form/editorContext';
import { applyTemplate, type TemplateFill } from './applyTemplate';
import type { FittedTemplate } from './fitTemplates';
import type { SloTemplate } from './sloTemplates';
import { templateTargets } from './templateTargets';
import { templateWords } from './templateWords';

/** A template that the form was filled from. */
export interface PickedTemplate {
  readonly template: SloTemplate;
  readonly fill: TemplateFill;
  /** Everything that the template can be filled with, one for each job. */
  readonly targets: readonly [TemplateFill, ...TemplateFill[]];
}

export interface TemplateState {
  /** Undefined while one is chosen. */
  readonly picked: PickedTemplate | undefined;
  readonly pick: (fitted: FittedTemplate) => Promise<void>;
  /** Undefined for all jobs. */
  readonly chooseJob: (job: string | undefined) => void;
  readonly chooseAnother: () => void;
}

/** Fills the form from templates, with the labels and jobs that the metrics really have. */
export function useTemplate(onApply: (draft: SloDraft) => void): TemplateState {
  const { source } = useEditorContext();
  const { getValues } = useFormContext<SloDraft>();
  // It stays while another one is chosen: its title is not the user's own, and must not outlive it.
  const [last, setLast] = useState<PickedTemplate>();
  const [isChoosing, setChoosing] = useState(true);

  const apply = (next: PickedTemplate) => {
    onApply(filled(getValues(), next, last));
    setLast(next);
    setChoosing(false);
  };
  return {
    picked: isChoosing ? undefined : last,
    chooseAnother: () => setChoosing(true),
    chooseJob: (job) => last && apply({ ...last, fill: fillFor(last, job) }),
    pick: async (fitted) => {
      const targets = await templateTargets(source, fitted);
      apply({ template: fitted.template, targets, fill: targets[0] });
    },
  };
}

function fillFor({ targets, fill }: PickedTemplate, job: string | undefined): TemplateFill {
  return targets.find((target) => target.job === job) ?? { metric: fill.metric, labels: fill.labels };
}

function filled(draft: SloDraft, next: PickedTemplate, previous: PickedTemplate | undefined): SloDraft {
  const { template, fill } = next;
  return {
    ...applyTemplate(draft, template, fill),
    title: isOwn(draft.title, previous && titleOf(previous)) ? draft.title : titleOf(next),
    service: isOwn(draft.service, previous?.fill.job) ? draft.service : (fill.job ?? draft.service),
  };
}

/** Written by the user: neither empty nor what the last template put there. */
function isOwn(text: string, fromTemplate: string | undefined): boolean {
  return text !== '' && text !== fromTemplate;
}

function titleOf({ template, fill }: PickedTemplate): string {
  const service = fill.job ?? t('editor.templates.service', 'service');
  return templateWords(template.id, service.charAt(0).toUpperCase() + service.slice(1)).title;
}
