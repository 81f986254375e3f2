import { t } from '@grafana/i18n';
import { Text } from '@grafana/ui';
import React from 'react';
import { useFormContext, useWatch } from 'react-hook-form';

import type { Exclusion } from '../../../slo/exclusions/exclusion';
import { nextOccurrences, YEARS_AHEAD } from '../../../slo/exclusions/nextOccurrences';
import type { Instant } from '../../../slo/units';
import type { SloDraft } from '../../../spec/draft';
import { exclusionOfDraft } from '../../../spec/exclusions/exclusionOfDraft';
import { useServices } from '../../../state/ServicesProvider';
import { formatClockSpan } from '../../../ui/words/clockSpan';

const MOST = 3;

/** When an exclusion is next, so that a slip in its fields is seen at once. Nothing while they cannot be read. */
export function NextTimes({ row }: { readonly row: number }) {
  const { now } = useServices();
  const { control } = useFormContext<SloDraft>();
  const draft = useWatch({ control, name: `exclusions.${row}` });
  const exclusion = exclusionOfDraft(draft);
  return (
    <div aria-live="polite">
      <Text element="p" variant="bodySmall" color="secondary">
        {exclusion ? nextTimesText(exclusion, now()) : ''}
      </Text>
    </div>
  );
}

function nextTimesText(exclusion: Exclusion, now: Instant): string {
  const [first, ...rest] = nextOccurrences(exclusion, now, MOST);
  if (first === undefined) {
    return exclusion.kind === 'once'
      ? t('editor.exclusions.over', 'This is over. It is left out of windows that reach back to it.')
      : t('editor.exclusions.never', 'It does not come again within {{years}} years.', { years: YEARS_AHEAD });
  }
  const year = new Date(now * 1000).getUTCFullYear();
  const times = [first, ...rest].map(({ from, to }) => formatClockSpan(from, to, year)).join(', ');
  const values = { times, zone: exclusion.timeZone, interpolation: { escapeValue: false } };
  return first.isNow
    ? t('editor.exclusions.now', 'Now: {{times}} {{zone}}', values)
    : t('editor.exclusions.next', 'Next: {{times}} {{zone}}', values);
}
