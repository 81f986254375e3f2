import type { ComponentType } from 'react';
import type { InstallPlan } from '../../../rules/install/installPlan';
import type { Loadable } from '../../../slo/loadable';
import type { DataSourceChoice } from '../../../state/useDataSources';
import type { Services } from '../../../state/services';
import type { Offer } from '../../../state/rules/install/offer';
import type { Drift } from '../../../state/rules/runningRules';
import type { PlacedSlos } from '../../../state/rules/useRuleSources';
import type { Wanted } from '../../../state/rules/wantedRules';

/** What is to be installed, and for which data source. */
export interface InstallTarget extends PlacedSlos {
  readonly source: DataSourceChoice;
  readonly wanted: Wanted;
  /** False while the rules of a newer catalogue are on their way: nothing is begun with these any more. */
  readonly isCurrent: boolean;
  /** What would change; absent where it is not known what runs. */
  readonly plan?: InstallPlan;
  /** What runs, by what the data source says. */
  readonly drift: Loadable<Drift>;
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
