import { t } from '@grafana/i18n';
import type { EmptyReason } from './emptyReason';

/** What comes from selectors and servers is shown as it is; React escapes it. */
const raw = { interpolation: { escapeValue: false } };

/** A plain reason and what to do, for the preview: one or two sentences. */
export function emptyReasonText(reason: EmptyReason): string {
  switch (reason.kind) {
    case 'metric-unknown':
      return t(
        'empty-reason.metric-unknown',
        'There is no metric named {{metric}} in this data source in the window. Check its spelling, or choose another data source.',
        { metric: reason.metric, ...raw }
      );
    case 'label-matches-nothing':
      return labelText(reason);
    case 'labels-never-together':
      return t(
        'empty-reason.never-together',
        'Each label exists, but no series has all of them: {{selector}}. Remove one of the matchers.',
        { selector: reason.selector, ...raw }
      );
    case 'other-buckets':
      return otherBucketsText(reason);
    case 'bucket-missing':
      return t(
        'empty-reason.bucket-missing',
        'The histogram has no bucket at this threshold. It can answer for {{list}} s. Choose one of these.',
        { list: reason.bounds.join(', '), ...raw }
      );
    case 'no-traffic':
      return t('empty-reason.no-traffic', 'The series exist, but counted no events in the window.');
    case 'uncountable':
      return t(
        'empty-reason.uncountable',
        'There are values, but they cannot be counted: they are no number, infinite or below zero, or there are more good events than events. Run the queries in Explore, and check that each selects counters and that what is counted is a part of all events.'
      );
    case 'unexplained':
      return t(
        'empty-reason.unexplained',
        'All series exist, and none of their events counts. That is right if nothing of the kind happened; otherwise run the query in Explore.'
      );
  }
}

function otherBucketsText({ metric, buckets }: Extract<EmptyReason, { kind: 'other-buckets' }>): string {
  return buckets === 'native'
    ? t(
        'empty-reason.is-native',
        'There is no {{metric}}_bucket, but there is {{metric}}. If that is a native histogram, choose native buckets.',
        { metric, ...raw }
      )
    : t(
        'empty-reason.is-classic',
        'There is no native histogram {{metric}}, but there is {{metric}}_bucket. Choose classic buckets.',
        { metric, ...raw }
      );
}

function labelText(reason: Extract<EmptyReason, { kind: 'label-matches-nothing' }>): string {
  const { metric, values } = reason;
  if (metric === '') {
    return t('empty-reason.matcher', 'No series matches {{matcher}}. Check the label and its value.', {
      ...reason,
      ...raw,
    });
  }
  return values.length === 0
    ? t(
        'empty-reason.label-unknown',
        'No series of {{metric}} has the label {{label}}. Remove {{matcher}} from the selector.',
        { ...reason, ...raw }
      )
    : t(
        'empty-reason.label-value',
        'No series of {{metric}} matches {{matcher}}. The label {{label}} has the values: {{list}}.',
        { ...reason, list: values.join(', '), ...raw }
      );
}
