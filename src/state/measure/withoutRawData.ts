import { t } from '@grafana/i18n';
import type { GatewayError } from '../../grafana/gatewayError';
import type { Recording } from '../../slo/recording';

/**
 * Why an SLO that cannot be computed from raw data has no numbers. Where rules record it, what is missing is time, and
 * nobody is told to install what runs. Of a calendar period that began before its rules, they cover the next one.
 */
export function withoutRawData(failure: GatewayError, recording: Recording): GatewayError {
  if (failure.part !== 'exclusions' || !('window' in recording)) {
    return failure;
  }
  const covered = 'covered' in recording ? recording.covered : 0;
  const detail = t(
    'measure.awaited',
    'So many exclusions lie in the window that its numbers come from rules. These have recorded {{share}} % of one.',
    { share: Math.floor((100 * covered) / recording.window) }
  );
  return { ...failure, detail };
}
