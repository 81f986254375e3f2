import type { Matcher, MatchOp, VectorSelector } from './ast';
import { vector } from './build';
import { isClassicLabel, metricForm } from './names';
import { unquote } from './quote';

const MAX_LENGTH = 2000;
const METRIC = /[ \t\r\n]*([a-zA-Z_:][a-zA-Z0-9_:]*)?[ \t\r\n]*(\{|$)/y;
const MATCHER =
  /[ \t\r\n]*([a-zA-Z_]\w*)[ \t\r\n]*(=~|!~|!=|=)[ \t\r\n]*("(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'|`[^`]*`)[ \t\r\n]*/y;
const COMMA = /,/y;
const EMPTY = /[ \t\r\n]*\}[ \t\r\n]*$/y;
const END = /,?[ \t\r\n]*\}[ \t\r\n]*$/y;

/**
 * `name{label="value", …}` with names as almost everybody has them, which needs no grammar. Undefined for all else, be
 * it right or wrong: the grammar decides. What is read here, the grammar reads in the same way.
 */
export function readPlainSelector(text: string): VectorSelector | undefined {
  const [start, metric, brace] = text.length <= MAX_LENGTH ? (matchAt(METRIC, text, 0) ?? []) : [];
  if (start === undefined || (metric !== undefined && metricForm(metric) !== 'bare')) {
    return undefined;
  }
  if (brace !== '{') {
    return metric === undefined ? undefined : vector({ metric });
  }
  if (metric !== undefined && matchAt(EMPTY, text, start.length)) {
    return vector({ metric });
  }
  const matchers = readMatchers(text, start.length);
  return matchers && vector({ ...(metric !== undefined && { metric }), matchers });
}

/** The matchers up to the brace that ends the text; at least one. */
function readMatchers(text: string, start: number): readonly Matcher[] | undefined {
  const matchers: Matcher[] = [];
  for (let at = start; ;) {
    const found = matchAt(MATCHER, text, at);
    const matcher = found && toMatcher(found);
    if (!found || !matcher) {
      return undefined;
    }
    matchers.push(matcher);
    at += found[0].length;
    if (matchAt(END, text, at)) {
      return matchers;
    }
    const comma = matchAt(COMMA, text, at);
    if (!comma) {
      return undefined;
    }
    at += comma[0].length;
  }
}

function toMatcher([, label = '', op, quoted = '']: RegExpExecArray): Matcher | undefined {
  const value = unquote(quoted);
  const isPlain = label !== '__name__' && metricForm(label) === 'bare' && isClassicLabel(label);
  return isPlain && value.ok ? { label, op: op as MatchOp, value: value.value } : undefined;
}

function matchAt(pattern: RegExp, text: string, index: number): RegExpExecArray | null {
  pattern.lastIndex = index;
  return pattern.exec(text);
}
