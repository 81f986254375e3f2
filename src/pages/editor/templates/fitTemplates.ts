import { SLO_TEMPLATES, type SloTemplate } from './sloTemplates';

/** A template with the metric that the data source has for it; without one it can only be filled in by hand. */
export interface FittedTemplate {
  readonly template: SloTemplate;
  readonly metric: string | undefined;
}

/** All templates in their order, each with the best metric among `metricNames`; those that fit come first. */
export function fitTemplates(metricNames: readonly string[]): readonly FittedTemplate[] {
  const fitted = SLO_TEMPLATES.map((template) => ({ template, metric: bestMetric(template, metricNames) }));
  return [
    ...fitted.filter(({ metric }) => metric !== undefined),
    ...fitted.filter(({ metric }) => metric === undefined),
  ];
}

function bestMetric(template: SloTemplate, metricNames: readonly string[]): string | undefined {
  for (const pattern of template.metrics) {
    const found = metricNames.filter((name) => pattern.test(name)).sort();
    if (found[0] !== undefined) {
      return found[0];
    }
  }
  return undefined;
}
