import type { GatewayError } from '../../grafana/gatewayError';
import type { LeavingOut } from '../../queries/exclusions/leftOut';
import type { ReadCell } from '../../queries/readCell';
import type { Recording } from '../../slo/recording';
import type { Result } from '../../slo/result';
import type { Slo, SloId } from '../../slo/slo';
import type { Instant } from '../../slo/units';
import type { Reading } from './collected';

/** What is measured, and who hears of it. */
export interface Told {
  readonly now: Instant;
  readonly requests: ReadonlyArray<{ readonly slo: Slo }>;
  readonly onMeasured: (id: SloId, result: Result<Reading, GatewayError>) => void;
}

interface Telling {
  /** The same batch, whose measurements say more. */
  readonly told: <B extends Told>(batch: B) => B;
}

export interface ToldLeavingOut extends LeavingOut, Telling {
  /** Why there are no numbers where exclusions are too many for raw metrics; other failures as they are. */
  readonly withoutRaw: (failure: GatewayError, recording: Recording, asked: 'window' | 'range') => GatewayError;
}

/** What reads and judges each group of an SLO by itself. */
export interface Grouping extends Telling {
  readonly readGroups: ReadCell;
}
