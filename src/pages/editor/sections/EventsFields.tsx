import { t } from '@grafana/i18n';
import React from 'react';
import { useFormContext, useWatch } from 'react-hook-form';

import type { SloDraft } from '../../../spec/draft';
import { RadioField } from '../form/ChoiceField';
import { CounterField } from './CounterField';
import { GroupsField } from './GroupsField';
import { InstanceLabelsField } from './InstanceLabelsField';

/** Counters of good or bad events and of all events. */
export function EventsFields() {
  const { control } = useFormContext<SloDraft>();
  const counted = useWatch({ control, name: 'events.counted' });
  return (
    <>
      <RadioField
        name="events.counted"
        label={t('editor.events.counted', 'Which events are counted')}
        choices={[
          { value: 'bad', label: t('editor.events.bad', 'Bad events') },
          { value: 'good', label: t('editor.events.good', 'Good events') },
        ]}
      />
      <CounterField
        name="events.selector"
        label={counted === 'bad' ? t('editor.events.bad', 'Bad events') : t('editor.events.good', 'Good events')}
        description={t(
          'editor.events.selectorHelp',
          'Selector of a counter, without rate or sum: Headroom sums it over every window.'
        )}
        placeholder={
          counted === 'bad'
            ? 'http_requests_total{job="checkout",code=~"5.."}'
            : 'http_requests_total{job="checkout",code="200"}'
        }
      />
      <CounterField
        name="events.total"
        label={t('editor.events.total', 'All events')}
        description={t('editor.events.totalHelp', 'The counter of good and bad events together.')}
        placeholder={'http_requests_total{job="checkout"}'}
      />
      <GroupsField name="events.by" />
      <InstanceLabelsField name="events.instanceLabels" />
    </>
  );
}
