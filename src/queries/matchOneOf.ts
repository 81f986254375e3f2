import type { Matcher } from '../promql/ast';

/** A matcher for any of the values; they are matched as they are, whatever they contain. */
export function matchOneOf(label: string, values: readonly string[]): Matcher {
  const [only] = values;
  return values.length === 1 && only !== undefined
    ? { label, op: '=', value: only }
    : { label, op: '=~', value: values.map(escapeRegex).join('|') };
}

/** Plain alternatives, with nothing else that is special in RE2: Prometheus looks those up instead of matching them. */
function escapeRegex(value: string): string {
  return value.replace(/[\\.+*?()|[\]{}^$]/g, '\\$&');
}
