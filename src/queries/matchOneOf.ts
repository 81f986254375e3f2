import type { Matcher } from '../promql/ast';
import { escapeRegex } from '../promql/escapeRegex';

/** A matcher for any of the values; they are matched as they are, whatever they contain. Prometheus looks plain alternatives up. */
export function matchOneOf(label: string, values: readonly string[]): Matcher {
  const [only] = values;
  return values.length === 1 && only !== undefined
    ? { label, op: '=', value: only }
    : { label, op: '=~', value: values.map(escapeRegex).join('|') };
}
