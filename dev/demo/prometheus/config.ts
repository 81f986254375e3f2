import { stringify } from 'yaml';

/** The SDK's exporter leaves the unit out of the name; the collector and every newer exporter write it. */
const NAME_WITH_UNIT = {
  source_labels: ['__name__'],
  regex: '(http_server_request_duration)(_bucket|_count|_sum)',
  target_label: '__name__',
  replacement: '${1}_seconds${2}',
};

/** Configuration of the demo: its jobs by name, with the instance that follows on history's, and its rule files. */
export function prometheusConfig(targets: Readonly<Record<string, string>>, ruleFiles: readonly string[] = []): string {
  return stringify({
    global: { scrape_interval: '5s', scrape_timeout: '4s' },
    ...(ruleFiles.length > 0 && { rule_files: ruleFiles }),
    scrape_configs: Object.entries(targets).map(([job, url]) => ({
      job_name: job,
      // A probe's samples are its events, so its interval is the same as in history.
      ...(job === 'front-door' ? { scrape_interval: '15s' } : {}),
      ...(job === 'search' ? { metric_relabel_configs: [NAME_WITH_UNIT] } : {}),
      static_configs: [{ targets: [new URL(url).host], labels: { instance: job === 'front-door' ? job : `${job}-1` } }],
    })),
  });
}
