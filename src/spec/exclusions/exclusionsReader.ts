import { onDemand } from '../../promql/onDemand';
import type { Exclusion } from '../../slo/exclusions/exclusion';
import type { Issue } from '../../slo/result';
import type { UnknownKey } from '../../slo/slo';

/** Reads `exclusions` of an entry. Paths begin at the entry. */
export interface ExclusionsReader {
  /** All that is wrong with them. */
  readonly issues: (exclusions: unknown) => readonly Issue[];
  readonly unknownKeys: (exclusions: unknown) => readonly UnknownKey[];
  readonly unknownKeyIssue: (path: Issue['path']) => Issue;
  /** What has no issues. */
  readonly decode: (exclusions: unknown) => readonly Exclusion[];
}

/** Few catalogues need it: `loadingGrammar` loads `readExclusions.ts`, which provides it, where an entry has exclusions. */
export const { provide: provideExclusions, get: exclusionsReader } = onDemand<ExclusionsReader>(
  'Exclusions are read here before what reads them was loaded.'
);
