import type { ComponentType } from 'react';
import type { DataSourceChoice } from '../../../state/useDataSources';
import type { Services } from '../../../state/services';
import type { Offer } from '../../../state/rules/install/offer';
import type { PlacedSlos } from '../../../state/rules/useRuleSources';
import type { Wanted } from '../../../state/rules/wantedRules';
import type { Running } from '../../../state/rules/whereRules';

/** What is to be installed, and for which data source. */
export interface InstallTarget extends PlacedSlos {
  readonly source: DataSourceChoice;
  readonly wanted: Wanted;
  /**
   * False while the rules of a newer catalogue, or what runs, are on their way: nothing is begun before it is known what
   * would run twice, and no warning of that moves a button away under a pointer.
   */
  readonly isReady: boolean;
  /** What runs, wherever it does; absent where that is not known. */
  readonly running?: Running;
  /** Whether that has what the data source runs. */
  readonly isListed: boolean;
}

/** One way to bring rules to where they run. */
export interface InstallWay {
  readonly id: string;
  /** Asked before the way is offered: nobody is sent to a door that is locked. Absent where all that is needed is rules. */
  readonly probe?: (services: Services, target: InstallTarget, signal: AbortSignal) => Promise<Offer>;
  readonly title: () => string;
  /** For whom it is, in a sentence. */
  readonly help: () => string;
  readonly Actions: ComponentType<{ readonly target: InstallTarget }>;
}
