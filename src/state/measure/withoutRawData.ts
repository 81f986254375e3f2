import { t } from '@grafana/i18n';
import type { GatewayError } from '../../grafana/gatewayError';
import type { Recording } from '../../slo/recording';

/**
 * Why an SLO that cannot be computed from raw data has no numbers. Where rules record it, what is missing is time, and
 * nobody is told to install what runs. Of a calendar period that began before its rules, they cover the next one. Of a
 * range that is not inside the window, no rules tell; inside of it they do only where they cover it.
 */
export function withoutRawData(failure: GatewayError, recording: Recording, asked: 'window' | 'range'): GatewayError {
  if (failure.part !== 'exclusions') {
    return failure;
  }
  if (recording.kind === 'covers' && asked === 'range') {
    const detail = t(
      'measure.out-of-window',
      'So many exclusions lie in this range that only rules could answer, and what these record is read for the window of the SLO. Choose a range inside of it.'
    );
    return { ...failure, detail };
  }
  const window = 'window' in recording ? recording.window : undefined;
  if (window === undefined) {
    return failure;
  }
  const covered = 'covered' in recording ? recording.covered : 0;
  const share = Math.floor((100 * covered) / window);
  const detail =
    asked === 'range'
      ? t(
          'measure.out-of-window.awaited',
          'So many exclusions lie in this range that only rules could answer. These have recorded {{share}} % of the window of the SLO. Choose a range with fewer.',
          { share }
        )
      : t(
          'measure.awaited',
          'So many exclusions lie in the window that its numbers come from rules. These have recorded {{share}} % of it.',
          { share }
        );
  return { ...failure, detail };
}
