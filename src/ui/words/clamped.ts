import { t } from '@grafana/i18n';

/** Counts did not fit into each other, above the total or below zero, and were cut: what that means, and what to do. */
export function clampedText(): string {
  return t(
    'words.clamped',
    'Bad events came out above all events or below zero, and were cut to fit. Check that the events that are counted are a part of all events.'
  );
}
