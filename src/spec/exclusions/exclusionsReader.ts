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

/** Few catalogues need it, so nothing here imports it: `loadingGrammar` does where an entry has exclusions. */
let provided: ExclusionsReader | undefined;

/** Called by `readExclusions.ts` when it is loaded. */
export function provideExclusions(reader: ExclusionsReader): void {
  provided = reader;
}

/** Exclusions were met where what reads them is not loaded: `loadingGrammar` loads it and begins anew. */
export class ExclusionsMissing extends Error {
  constructor() {
    super('Exclusions are read here before what reads them was loaded.');
  }
}

/** Throws `ExclusionsMissing` where it was not loaded. */
export function exclusionsReader(): ExclusionsReader {
  if (provided === undefined) {
    throw new ExclusionsMissing();
  }
  return provided;
}
