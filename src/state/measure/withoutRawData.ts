import { t } from '@grafana/i18n';
import type { GatewayError } from '../../grafana/gatewayError';
import type { Recording } from '../../slo/recording';

/**
 * Why an SLO that cannot be computed from raw data has no numbers. Where rules record it, what is missing is time, and
 * nobody is told to install what runs. Of a calendar period that began before its rules, they cover the next one. Of a
 * range that is not inside the window, no rules tell.
 */
export function withoutRawData(failure: GatewayError, recording: Recording, asked: 'window' | 'range'): GatewayError {
  const window = 'window' in recording ? recording.window : undefined;
  if (failure.part !== 'exclusions' || (window === undefined && recording.kind !== 'covers')) {
    return failure;
  }
  if (asked === 'range') {
    const detail = t(
      'measure.out-of-window',
      'So many exclusions lie in this range that only rules could answer, and what these record is read for the window of the SLO. Choose a range inside of it.'
    );
    return { ...failure, detail };
  }
  if (window === undefined) {
    return failure;
  }
  const covered = 'covered' in recording ? recording.covered : 0;
  const detail = t(
    'measure.awaited',
    'So many exclusions lie in the window that its numbers come from rules. These have recorded {{share}} % of one.',
    { share: Math.floor((100 * covered) / window) }
  );
  return { ...failure, detail };
}
