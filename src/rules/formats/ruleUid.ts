import type { SloId } from '../../slo/slo';
import type { Rule } from '../rule';

/** FNV-1a, 64 bits: the same text gives the same number, and 100,000 rules meet by chance once in four billion trials. */
const OFFSET = BigInt('0xcbf29ce484222325');
const PRIME = BigInt('0x100000001b3');
const BITS = 64;

/**
 * The uid of a Grafana-managed rule: stable as long as SLO and rule are called the same, whatever stands around it.
 * Grafana takes 40 characters, which an id of an SLO may already exceed.
 */
export function ruleUid(slo: SloId, rule: Rule): string {
  const name = 'record' in rule ? rule.record : `${rule.alert} ${rule.labels['tier'] ?? ''}`;
  return `headroom-${hash(`${slo} ${name}`).toString(36)}`;
}

function hash(text: string): bigint {
  return [...text].reduce(
    (sum, character) => BigInt.asUintN(BITS, (sum ^ BigInt(character.codePointAt(0) ?? 0)) * PRIME),
    OFFSET
  );
}
