import { t } from '@grafana/i18n';
import React from 'react';
import { useFormContext, useWatch } from 'react-hook-form';

import type { SloDraft } from '../../../spec/draft';
import { useEditorContext } from '../form/editorContext';
import { QueryField, type QueryFieldProps } from '../form/QueryField';
import { useDraftWarning } from '../form/useDraftWarning';
import { useGauge } from '../names/useGauge';

/** A selector of a counter. It warns where it contradicts the other one, and where the data source says that the metric is a gauge. */
export function CounterField(props: QueryFieldProps) {
  const { control } = useFormContext<SloDraft>();
  const selector = useWatch({ control, name: props.name });
  const gauge = useGauge(selector, useEditorContext().datasource);
  const contradiction = useDraftWarning(props.name);
  const ofGauge =
    gauge &&
    t(
      'editor.events.gauge',
      '{{metric}} is a gauge, a value that goes up and down. Events are counted by counters, which only grow: counted from a gauge, the SLI is wrong. Choose a counter, or the kind Threshold for a value that meets a condition.',
      { metric: gauge, interpolation: { escapeValue: false } }
    );
  const warning = ofGauge ?? contradiction;
  return <QueryField {...props} {...(warning === undefined ? {} : { warning })} />;
}
