import { t } from '@grafana/i18n';
import { skipToken, useQuery } from '@tanstack/react-query';
import React, { useMemo } from 'react';
import { useFormContext, useWatch } from 'react-hook-form';

import type { SloDraft } from '../../../spec/draft';
import { useServices } from '../../../state/ServicesProvider';
import { useDebounced } from '../../../state/useDebounced';
import { firstFew } from '../../../ui/words/firstFew';
import { ListField, RadioField } from '../form/ChoiceField';
import { useEditorContext } from '../form/editorContext';
import { QueryField } from '../form/QueryField';
import { bucketBounds } from '../names/bucketBounds';
import { histogramSource } from '../names/histogramSource';
import { labelValuesQuery } from '../../../state/nameQueries';
import { GroupsField } from './GroupsField';
import { InstanceLabelsField } from './InstanceLabelsField';

/** A histogram and the bound below which a request is good. */
export function LatencyFields() {
  const { source } = useEditorContext();
  const histograms = useMemo(() => source && histogramSource(source), [source]);
  const { control } = useFormContext<SloDraft>();
  const isNative = useWatch({ control, name: 'latency.buckets' }) === 'native';
  const bounds = useBounds();
  return (
    <>
      <QueryField
        name="latency.histogram"
        label={t('editor.latency.histogram', 'Histogram')}
        description={t(
          'editor.latency.histogramHelp',
          'Base name and matchers, without _bucket: Headroom picks the buckets that it needs.'
        )}
        placeholder={'http_request_duration_seconds{job="checkout"}'}
        source={histograms}
      />
      <BucketsField />
      <ListField
        name="latency.threshold"
        label={t('editor.latency.threshold', 'Good at or below')}
        description={thresholdHelp(isNative, bounds)}
        choices={bounds.map((value) => ({ value, label: value }))}
        placeholder="300ms"
        required
        custom="any"
      />
      <GroupsField name="latency.by" />
      <InstanceLabelsField name="latency.instanceLabels" />
    </>
  );
}

function BucketsField() {
  return (
    <RadioField
      name="latency.buckets"
      label={t('editor.latency.buckets', 'Buckets')}
      choices={[
        {
          value: 'classic',
          label: t('editor.latency.classic', 'Classic'),
          description: t('editor.latency.classicHelp', 'A series for each bound, named …_bucket'),
        },
        {
          value: 'native',
          label: t('editor.latency.native', 'Native'),
          description: t('editor.latency.nativeHelp', 'All buckets in one series; Prometheus 2.40 or newer'),
        },
      ]}
    />
  );
}

function thresholdHelp(isNative: boolean, bounds: readonly string[]): string {
  if (isNative) {
    return t(
      'editor.latency.nativeThreshold',
      'A duration such as 300ms. Inside the bucket that it cuts, the share below it is estimated.'
    );
  }
  return bounds.length === 0
    ? t('editor.latency.thresholdHelp', 'A duration at which the histogram has a bucket, such as 300ms.')
    : t('editor.latency.bounds', 'The histogram has buckets at {{bounds}}.', {
        bounds: firstFew(bounds),
      });
}

const WAIT_MS = 400;

/** Bounds of the buckets of the histogram on the form. */
function useBounds(): readonly string[] {
  const services = useServices();
  const { datasource } = useEditorContext();
  const { control } = useFormContext<SloDraft>();
  const histogram = useDebounced(useWatch({ control, name: 'latency.histogram' }), WAIT_MS);
  const bounds = bucketBounds(histogram);
  const query = labelValuesQuery(services, datasource ?? '', 'le', bounds?.metric);
  const isAsked = datasource !== undefined && bounds !== undefined;
  const { data } = useQuery({ ...query, queryFn: isAsked ? query.queryFn : skipToken });
  return bounds?.durations(data?.value ?? []) ?? [];
}
