import { t } from '@grafana/i18n';
import React from 'react';
import { useFormContext, useWatch } from 'react-hook-form';

import { CUSTOM } from '../../../spec/schema/customExample';
import type { SloDraft } from '../../../spec/draft';
import { RadioField } from '../form/ChoiceField';
import { QueryField } from '../form/QueryField';

/** Two expressions with `$window`. */
export function CustomFields() {
  const { control } = useFormContext<SloDraft>();
  const counted = useWatch({ control, name: 'custom.counted' });
  return (
    <>
      <RadioField
        name="custom.counted"
        label={t('editor.custom.counted', 'Which rate is measured')}
        choices={[
          { value: 'bad', label: t('editor.events.bad', 'Bad events') },
          { value: 'good', label: t('editor.events.good', 'Good events') },
        ]}
      />
      <QueryField
        name="custom.expression"
        label={counted === 'bad' ? t('editor.events.bad', 'Bad events') : t('editor.events.good', 'Good events')}
        description={t(
          'editor.custom.expressionHelp',
          'A rate with $window as its range. Rates are estimates: counters of events are more accurate.'
        )}
        placeholder={counted === 'bad' ? CUSTOM.example.bad : CUSTOM.example.good}
      />
      <QueryField
        name="custom.total"
        label={t('editor.events.total', 'All events')}
        description={t('editor.custom.totalHelp', 'The rate of all events, with $window as its range.')}
        placeholder={CUSTOM.example.total}
      />
    </>
  );
}
