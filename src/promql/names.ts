const CLASSIC_METRIC = /^[a-zA-Z_:][a-zA-Z0-9_:]*$/;
const CLASSIC_LABEL = /^[a-zA-Z_][a-zA-Z0-9_]*$/;

/**
 * Words that a lexer may take for something else where a metric could stand, in one version of Prometheus or another;
 * the last two are those that lezer-promql looks up in an object and finds in its prototype.
 */
const RESERVED = new Set(
  (
    'and or unless atan2 by without on ignoring group_left group_right bool offset inf nan start end ' +
    'sum avg count min max group stddev stdvar topk bottomk count_values quantile limitk limit_ratio ' +
    'anchored smoothed fill fill_left fill_right step range min_of max_of constructor __proto__'
  ).split(' ')
);

/** How a metric name may be written: bare, as a matcher on `__name__`, or quoted inside the braces (Prometheus 3). */
export function metricForm(metric: string): 'bare' | 'matcher' | 'quoted' {
  if (!CLASSIC_METRIC.test(metric)) {
    return 'quoted';
  }
  return RESERVED.has(metric.toLowerCase()) ? 'matcher' : 'bare';
}

/** Whether a label name needs no quotes in any version of Prometheus. */
export function isClassicLabel(label: string): boolean {
  return CLASSIC_LABEL.test(label);
}
