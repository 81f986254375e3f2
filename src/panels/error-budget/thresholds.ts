import type { Threshold } from '@grafana/data';

/** Thresholds in percent of the budget left. Nothing left is in the lowest one, not at its upper edge. */
export const DEFAULT_THRESHOLDS: Threshold[] = [
  { value: Number.NEGATIVE_INFINITY, color: 'red' },
  { value: 0.001, color: 'orange' },
  { value: 25, color: 'green' },
];
