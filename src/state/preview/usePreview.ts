import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import type { EventCounts } from '../../slo/events';
import type { Loadable } from '../../slo/loadable';
import type { Slo } from '../../slo/slo';
import type { Seconds } from '../../slo/units';
import { hasJustBegun } from '../../slo/windowSpan';
import { idleQuery } from '../idleQuery';
import { fingerprint, type Measured } from '../measure/measured';
import { measurementQuery } from '../measure/measurementQuery';
import { QueryFailure } from '../queryFailure';
import { useServices } from '../ServicesProvider';
import { createReader, type SloReading } from '../sloReading';
import { mapLoadable, toLoadable } from '../toLoadable';
import { useDebounced } from '../useDebounced';
import { useSourceOf } from '../useSourceOf';
import type { EmptyReason } from './emptyReason';
import { emptyReasonQuery } from './emptyReasonQuery';
import { missingRole } from './missingRole';
import { PREVIEW } from './previewWords';

/** What the SLO that is being written would have measured in the past window. */
export interface Preview extends SloReading {
  /** Events of the past window; absent without data. */
  readonly counts?: EventCounts;
  /** Events of the last while, by window; absent where each group has its own. */
  readonly recent?: ReadonlyMap<Seconds, EventCounts>;
  /** Why there is nothing, or nothing that counts as good or bad, where that was found out. */
  readonly reason?: EmptyReason;
  /** The numbers are those of an earlier text; newer ones are on their way. */
  readonly isUpdating: boolean;
}

/** Long enough not to ask at every key, short enough to feel live. */
const DEBOUNCE_MS = 400;

/** A data source that was away is asked again by itself; a query that it refused is not. */
const RETRY_MS = 10_000;

/**
 * Live preview of an SLO that is being written. What was asked for an earlier text is cancelled, and its numbers stay
 * until there are new ones. A target that moves asks nothing. Undefined while there is no SLO to preview.
 */
export function usePreview(slo: Slo | undefined): Loadable<Preview> | undefined {
  const services = useServices();
  const sourceOf = useSourceOf();
  const question = slo && fingerprint(slo);
  const isSettled = useDebounced(question, DEBOUNCE_MS) === question;
  const source = slo && sourceOf(slo);
  const target = slo && isSettled && source?.ok ? { uid: source.value.uid, slo } : undefined;
  const measurement = useQuery({
    ...(target ? measurementQuery(services, target) : idleQuery<Measured>()),
    refetchInterval: ({ state }) => (isAway(state.error) ? RETRY_MS : false),
  });
  const measured = measurement.data?.value;
  const isNew = slo && measured && hasJustBegun(slo.objective, measured.now);
  const role = isNew ? undefined : slo && measured && missingRole(slo, measured.window);
  const why = useQuery(target && role ? emptyReasonQuery(services, { ...target, role }) : idleQuery<EmptyReason>());
  const read = useMemo(() => createReader(), []);
  const [shown] = useState(() => createLastShown());
  if (slo === undefined) {
    return undefined;
  }
  if (source !== undefined && !source.ok) {
    return { kind: 'failed', problem: source.error };
  }
  const current = target === undefined ? { kind: 'loading' as const } : toLoadable(measurement, PREVIEW);
  if (current.kind === 'loading') {
    return shown.still();
  }
  return shown.now(
    mapLoadable(current, (measured): Preview => toPreview(read(slo, measured), measured, why.data?.value))
  );
}

function isAway(error: Error | null): boolean {
  return error instanceof QueryFailure && (error.failure.kind === 'unavailable' || error.failure.kind === 'timeout');
}

function toPreview(reading: SloReading, measured: Measured, reason: EmptyReason | undefined): Preview {
  const counts = reading.groups ? reading.status.events : measured.window;
  return {
    ...reading,
    ...(counts === undefined ? {} : { counts }),
    ...(reading.groups ? {} : { recent: measured.recent }),
    ...(reason === undefined ? {} : { reason }),
    isUpdating: false,
  };
}

/** Remembers what the preview shows, to go on showing it while newer numbers are on their way. */
function createLastShown() {
  let last: Loadable<Preview> = { kind: 'loading' };
  return {
    now: (preview: Loadable<Preview>) => (last = preview),
    still: (): Loadable<Preview> =>
      last.kind === 'loaded' ? { ...last, value: { ...last.value, isUpdating: true } } : { kind: 'loading' },
  };
}
