import { serialize } from '../promql/serialize';
import type { Issue } from '../slo/result';
import type { Slo } from '../slo/slo';
import { excludedNow } from './exclusions/excluded';
import type { RuleGroup } from './rule';

/** Characters that VictoriaMetrics takes in a query (`-search.maxQueryLen`); Prometheus takes any number. */
const MOST_CHARACTERS = 16_384;

/** An SLO whose texts are shorter has no rule that is nearly as long. */
const SHORT_SLI = 1500;

/** Which field makes a rule longer than VictoriaMetrics takes, and what to do. */
export function tooLongRules(slo: Slo, groups: readonly RuleGroup[]): readonly Issue[] {
  const isShort = slo.exclusions === undefined && JSON.stringify(slo.sli).length < SHORT_SLI;
  const lengths = isShort ? [] : groups.flatMap(({ rules }) => rules.map(({ expr }) => serialize(expr).length));
  const longest = Math.max(0, ...lengths);
  return longest <= MOST_CHARACTERS ? [] : [slo.exclusions ? ofExclusions(slo, longest) : ofSli(longest)];
}

function ofExclusions(slo: Slo, longest: number): Issue {
  const { exclusions = [] } = slo;
  const lengths = exclusions.map((one) => {
    const during = excludedNow({ ...slo, exclusions: [one] });
    return during.ok && during.value ? serialize(during.value).length : 0;
  });
  const index = lengths.indexOf(Math.max(...lengths));
  const title = exclusions[index]?.title ?? '';
  return issue(
    ['exclusions', index],
    longest,
    `Most of that is "${title}". Write fewer exclusions, with fewer days, or in UTC; or`
  );
}

function ofSli(longest: number): Issue {
  return issue(['sli'], longest, 'Shorten its selectors, or record them as series; or');
}

function issue(path: Issue['path'], longest: number, remedy: string): Issue {
  const enough = 2 ** Math.ceil(Math.log2(longest));
  return {
    path,
    code: 'rule-too-long',
    message: `A rule of this SLO is ${longest} characters long, and VictoriaMetrics takes ${MOST_CHARACTERS}. ${remedy} start VictoriaMetrics with -search.maxQueryLen=${enough}. Prometheus takes it as it is.`,
  };
}
