import type { Slo } from '../slo/slo';
import type { RuleOptions } from './alerts/finishedAlert';
import type { RuleGroup } from './rule';
import { sloRules } from './sloRules';

/** The rules of an SLO that has some; of one that is refused nobody shall find that no alert fires. */
export function compiledRules(slo: Slo, options: RuleOptions = {}): readonly RuleGroup[] {
  const rules = sloRules(slo, options);
  if (!rules.ok) {
    throw new Error(rules.error.map(({ message }) => message).join(' '));
  }
  return rules.value;
}
