import { SLO_TEMPLATES, type SloTemplate } from './sloTemplates';

/** A template with the metrics that the data source has for it; without any it can only be filled in by hand. */
export interface FittedTemplate {
  readonly template: SloTemplate;
  /** The best of `metrics`. */
  readonly metric: string | undefined;
  /** Best first. Services of one data source may report under different names. */
  readonly metrics: readonly string[];
}

/** All templates in their order, each with the best metric among `metricNames`; those that fit come first. */
export function fitTemplates(metricNames: readonly string[]): readonly FittedTemplate[] {
  const fitted = SLO_TEMPLATES.map((template) => {
    const metrics = metricsFor(template, metricNames);
    return { template, metric: metrics[0], metrics };
  });
  return [
    ...fitted.filter(({ metric }) => metric !== undefined),
    ...fitted.filter(({ metric }) => metric === undefined),
  ];
}

function metricsFor(template: SloTemplate, metricNames: readonly string[]): readonly string[] {
  const found = template.metrics.flatMap((pattern) => metricNames.filter((name) => pattern.test(name)).sort());
  return [...new Set(found)];
}
