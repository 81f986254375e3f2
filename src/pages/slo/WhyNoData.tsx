import React from 'react';
import type { Slo } from '../../slo/slo';
import { emptyReasonText } from '../../state/preview/emptyReasonText';
import { useEmptyReason } from '../../state/preview/useEmptyReason';

/** For an SLO without any events in its window: what does not exist, and what to change. */
export function WhyNoData({ slo }: { readonly slo: Slo }) {
  const reason = useEmptyReason(slo);
  return reason === undefined ? null : <p role="status">{emptyReasonText(reason)}</p>;
}
