import type { RuleOptions } from '../src/rules/alerts/finishedAlert';
import type { RuleGroup } from '../src/rules/rule';
import { sloRules } from '../src/rules/sloRules';
import { tooLongRules } from '../src/rules/tooLong';
import { exclusionDoubts } from '../src/slo/exclusions/exclusionDoubts';
import type { Slo } from '../src/slo/slo';
import { locateAll } from './locateAll';
import type { Problem } from './problems';
import type { ReadCatalogue } from './readCatalogue';

export interface Compiled {
  readonly slo: Slo;
  readonly groups: readonly RuleGroup[];
}

/** The rules of every SLO that can be compiled, and everything that was wrong before or is now. */
export function compile(
  read: ReadCatalogue,
  options: RuleOptions = {}
): {
  readonly compiled: readonly Compiled[];
  readonly problems: readonly Problem[];
} {
  const compiled: Compiled[] = [];
  const problems: Problem[] = [...read.problems];
  for (const slo of read.catalogue?.slos ?? []) {
    problems.push(...locateAll(read, slo, exclusionDoubts(slo.exclusions ?? []), 'warning'));
    const result = sloRules(slo, options);
    if (result.ok) {
      compiled.push({ slo, groups: result.value });
      problems.push(...locateAll(read, slo, tooLongRules(slo, result.value), 'warning'));
    } else {
      problems.push(...locateAll(read, slo, result.error, 'error'));
    }
  }
  return { compiled, problems };
}
