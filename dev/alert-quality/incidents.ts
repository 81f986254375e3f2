import { SLIS, sloOf } from '../../src/queries/slos.fixture';
import { compiledRules } from '../../src/rules/compiledRules.fixture';
import type { RuleGroup } from '../../src/rules/rule';
import type { AlertScenario } from '../../tests/rules/alertScenarios';
import { scrapeRequests } from '../../tests/rules/counters';
import { workbookRules } from './workbookRules';

export const INTERVAL = 60;

/** 99.9 % over 30 days, with the default alerts. */
export const SLO = sloOf(SLIS.bad());

export function comparedRules(): readonly RuleGroup[] {
  const own = compiledRules(SLO);
  return [...own, workbookRules(SLO, own)];
}

export function seriesOf({ processes, duration, fails }: AlertScenario) {
  return scrapeRequests(processes, { interval: INTERVAL, duration, ...(fails && { fails }) });
}

/** What an incident asks for: the severities that the tests of the alerts expect of it. */
export function deserves({ expected }: AlertScenario): 'page' | 'ticket' | 'nothing' {
  const tiers = Object.keys(expected);
  const has = (severity: string) => tiers.some((tier) => tier.startsWith(severity));
  return has('page-') ? 'page' : has('ticket-') ? 'ticket' : 'nothing';
}
