/** Names under which common instrumentation reports the HTTP status. */
const HTTP_STATUS_LABELS = [
  'code',
  'status',
  'status_code',
  'http_response_status_code',
  'http_status_code',
  'response_code',
] as const;

/** The label among `labels` that holds the HTTP status; `code` when there is none, for the user to correct. */
export function httpStatusLabel(labels: readonly string[]): string {
  return HTTP_STATUS_LABELS.find((name) => labels.includes(name)) ?? 'code';
}
