import { t } from '@grafana/i18n';
import type { GatewayError } from '../../grafana/gatewayError';
import type { Recording } from '../../slo/recording';

/**
 * Why an SLO that cannot be computed from raw data has no numbers. Where rules record it, what is missing is time, and
 * nobody is told to install what runs.
 */
export function withoutRawData(failure: GatewayError, recording: Recording): GatewayError {
  const awaited = failure.part === 'exclusions' ? awaitedText(recording) : undefined;
  if (awaited === undefined) {
    return failure;
  }
  const tooMany = t(
    'measure.too-many-exclusions',
    'So many exclusions lie in the window that it cannot be computed from raw data.'
  );
  return { ...failure, detail: `${tooMany} ${awaited}` };
}

/** From when on there will be numbers; undefined where rules do not get there by themselves. */
function awaitedText(recording: Recording): string | undefined {
  if (recording.kind !== 'begun' && recording.kind !== 'partial') {
    return undefined;
  }
  if (recording.ofPeriod) {
    return t(
      'measure.awaited.period',
      'Rules record it, and not since this period began: numbers come with the next one.'
    );
  }
  return recording.kind === 'begun'
    ? t('measure.awaited.begun', 'Rules began to record a few minutes ago; numbers come when they cover the window.')
    : t('measure.awaited.partial', 'Rules have recorded {{share}} % of it; numbers come when they cover all.', {
        share: Math.floor((100 * recording.covered) / recording.window),
      });
}
