/** Labels that every recorded series and alert carries. Labels of users never begin with `slo_`. */
export const LABELS = {
  slo: 'slo_id',
  service: 'slo_service',
  team: 'slo_team',
  outcome: 'slo_outcome',
  definition: 'slo_definition',
  /** Of a calendar window: the first day of the period to which events belong, 20261101. */
  period: 'slo_period',
} as const;

/** Labels that alerts carry beside those of the SLO; routes and inhibit rules rely on them. */
const ALERT_LABELS = ['severity', 'tier', 'long_window', 'short_window', 'burn_rate'] as const;

/** Labels of users may not be named like these: they would stand in the place of ours, or of the engine's. */
export const RESERVED_LABELS: readonly string[] = [...ALERT_LABELS, 'alertname', 'alertstate'];
