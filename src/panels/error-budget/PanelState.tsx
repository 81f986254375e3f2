import { Alert, LoadingPlaceholder } from '@grafana/ui';
import { t } from '@grafana/i18n';
import React from 'react';
import type { Problem } from '../../slo/problem';

type Props =
  { readonly kind: 'loading' } | { readonly kind: 'empty' } | { readonly kind: 'failed'; readonly problem: Problem };

/** What stands in the panel where there is no number. */
export function PanelState(props: Props) {
  switch (props.kind) {
    case 'loading':
      return <LoadingPlaceholder text={t('panel.loading', 'Loading…')} />;
    case 'empty':
      return (
        <Alert severity="info" title={t('panel.empty.title', 'No SLO is chosen')}>
          {t('panel.empty.remedy', 'Choose an SLO in the options of the panel.')}
        </Alert>
      );
    case 'failed':
      return (
        <Alert severity="error" title={props.problem.title}>
          <p>{props.problem.detail}</p>
          <p>{props.problem.remedy}</p>
        </Alert>
      );
  }
}
