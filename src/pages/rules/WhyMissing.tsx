import { Text } from '@grafana/ui';
import React from 'react';
import type { MissingSeries } from '../../queries/reads/neededSeries';
import type { Slo } from '../../slo/slo';
import { findsNoSeries } from '../../state/preview/emptyReason';
import { emptyReasonText } from '../../state/preview/emptyReasonText';
import { useEmptyReason } from '../../state/preview/useEmptyReason';

interface Props {
  readonly slo: Slo;
  readonly missing: MissingSeries;
}

/** What is there in place of series that are missing, and what to do. Nothing where they were there in the window. */
export function WhyMissing({ slo, missing }: Props) {
  const reason = useEmptyReason(slo, missing.role);
  return reason && (findsNoSeries(reason) || reason.kind === 'bucket-missing') ? (
    <Text element="p" color="warning">
      {emptyReasonText(reason)}
    </Text>
  ) : null;
}
