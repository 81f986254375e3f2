import type { CompletionSource } from '../../../ui/promql-field/completionSource';
import type { TemplateFill } from './applyTemplate';
import type { FittedTemplate } from './fitTemplates';
import { templateWords } from './templateWords';

/** Metrics that are asked for their jobs; more than these would be one request after the other for nobody. */
const MOST_METRICS = 4;

/**
 * What a template can be filled with: each job once, with the best of the metrics that it reports, so that all selectors
 * of an SLO speak of one service. Without a job all series of the best metric.
 */
export async function templateTargets(
  source: CompletionSource | undefined,
  { template, metrics }: FittedTemplate
): Promise<readonly [TemplateFill, ...TemplateFill[]]> {
  const asked = metrics.slice(0, MOST_METRICS);
  const [best = { metric: templateWords(template.id, '').usualMetric, labels: [], jobs: [] }, ...others] =
    await Promise.all(asked.map((metric) => factsOf(source, metric)));
  const targets = new Map<string, TemplateFill>();
  for (const { metric, labels, jobs } of [best, ...others]) {
    jobs.filter((job) => !targets.has(job)).forEach((job) => targets.set(job, { metric, labels, job }));
  }
  const [first, ...rest] = targets.values();
  return first === undefined ? [{ metric: best.metric, labels: best.labels }] : [first, ...rest];
}

/** What is known of a metric; nothing where it cannot be asked, since the preview says what is wrong then. */
async function factsOf(source: CompletionSource | undefined, metric: string) {
  if (!source) {
    return { metric, labels: [], jobs: [] };
  }
  const [labels, jobs] = await Promise.allSettled([source.labelNames(metric), source.labelValues('job', metric)]);
  return {
    metric,
    labels: labels.status === 'fulfilled' ? labels.value : [],
    jobs: jobs.status === 'fulfilled' ? jobs.value : [],
  };
}
