import '../../../src/promql/readText';
import { sloRules } from '../../../src/rules/sloRules';
import { prometheusRules } from '../../../src/rules/formats/prometheusRules';
import type { RuleGroup } from '../../../src/rules/rule';
import { decodeDocuments } from '../../../src/spec/decodeDocuments';
import { parseYaml, printYaml } from '../../../src/spec/yamlText';
import type { Slo, SloId } from '../../../src/slo/slo';
import { seconds } from '../../../src/slo/units';

/** Installed as it is wanted. */
const SAME = 'search-latency';
/** Installed, and then somebody changed it by hand. */
const CHANGED = 'checkout-requests';
/** Installed for an SLO that is gone since. */
const LEFT_BEHIND = 'basket-requests';

/**
 * A rule file as demos have them after a while: of the SLOs of `catalogue` (YAML) the rules of one are installed as
 * they are wanted, those of one were changed by hand, those of an SLO that is gone were left behind, and the others
 * were never installed. By the same way as `headroom rules`.
 */
export function demoRules(catalogue: string): string {
  const slos = slosOf(catalogue);
  const search = slos.filter(({ id }) => id === SAME).flatMap(rulesOf);
  const checkout = slos.filter(({ id }) => id === CHANGED);
  const basket = checkout.map((slo) => ({
    ...slo,
    id: LEFT_BEHIND as SloId,
    title: 'Basket requests are answered 200',
  }));
  const groups = [...search, ...checkout.flatMap(rulesOf).map(paging), ...basket.flatMap(rulesOf)];
  return printYaml(prometheusRules(groups));
}

const PATIENT = seconds(10 * 60);

/** Whoever was paged too often has raised how long it takes. */
function paging(group: RuleGroup): RuleGroup {
  const rules = group.rules.map((rule) =>
    'alert' in rule && rule.labels['severity'] === 'page' ? { ...rule, for: PATIENT } : rule
  );
  return { ...group, rules };
}

function slosOf(text: string): readonly Slo[] {
  const documents = parseYaml(text);
  const decoded = documents.ok ? decodeDocuments(documents.value.map(({ value }) => value)) : documents;
  if (!decoded.ok) {
    throw new Error(decoded.error.map(({ message }) => message).join(' '));
  }
  return decoded.value.catalogue.slos;
}

function rulesOf(slo: Slo): readonly RuleGroup[] {
  const rules = sloRules(slo);
  if (!rules.ok) {
    throw new Error(rules.error.map(({ message }) => message).join(' '));
  }
  return rules.value;
}
