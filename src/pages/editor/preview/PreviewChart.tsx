import { t } from '@grafana/i18n';
import React, { useMemo } from 'react';

import { bucketStep } from '../../../analysis/coverage';
import type { Slo } from '../../../slo/slo';
import { instant } from '../../../slo/units';
import { windowSpan } from '../../../slo/windowSpan';
import type { Preview } from '../../../state/preview/usePreview';
import { TimeSeriesChart } from '../../../ui/TimeSeriesChart';
import { formatDuration } from '../../../ui/words/times';
import { sliChart } from '../../slo/charts/rangeCharts';

/** Pixels. */
const HEIGHT = 200;

export interface PreviewChartProps {
  readonly slo: Slo;
  readonly preview: Preview;
}

/** The SLI of the past window, point by point, against the target. */
export function PreviewChart({ slo, preview }: PreviewChartProps) {
  const { buckets } = preview;
  const model = useMemo(() => {
    const step = bucketStep(buckets);
    const last = buckets.at(-1);
    if (step === undefined || last === undefined) {
      return undefined;
    }
    const start = instant(last.end - windowSpan(slo.objective.window, last.end).elapsed);
    const span = { start, end: last.end, timeZone: 'browser' };
    const chart = sliChart({ buckets, step, span, objective: slo.objective });
    const description = t('editor.preview.step', 'one point per {{step}}', { step: formatDuration(step) });
    return { ...chart, description };
  }, [slo, buckets]);
  return model ? <TimeSeriesChart {...model} height={HEIGHT} /> : null;
}
