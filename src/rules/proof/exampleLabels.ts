import type { Matcher, VectorSelector } from '../../promql/ast';
import { compileRegex, exampleText } from './exampleText';

/** Labels of a series, its name among them as `__name__`. */
export type Labels = Readonly<Record<string, string>>;

/** Values that services write; what a condition leaves open is chosen among them. An absent label comes last. */
const ORDINARY = ['200', '404', '500', 'a', 'b', '1', ''];

/** Labels of a series that every selector of `within` selects and that `without` does not; undefined where none is found. */
export function exampleLabels(within: readonly VectorSelector[], without?: VectorSelector): Labels | undefined {
  const demands = within.flatMap(matchersOf);
  const refusals = without ? matchersOf(without) : [];
  const all = [...demands, ...refusals];
  const labels: Record<string, string> = {};
  for (const name of new Set(demands.map(({ label }) => label))) {
    const value = pick(name, demands, all);
    if (value === undefined) {
      return undefined;
    }
    labels[name] = value;
  }
  return without ? escape(labels, { demands, refusals, all }) : named(labels);
}

export function selects(selector: VectorSelector, labels: Labels): boolean {
  return matchersOf(selector).every((matcher) => matches(matcher, labels[matcher.label] ?? ''));
}

/** Breaks one of the conditions that must not hold. */
function escape(
  labels: Labels,
  { demands, refusals, all }: Record<'demands' | 'refusals' | 'all', readonly Matcher[]>
): Labels | undefined {
  for (const refusal of refusals) {
    const value = pick(refusal.label, demands, all, (candidate) => !matches(refusal, candidate));
    if (value !== undefined) {
      return named({ ...labels, [refusal.label]: value });
    }
  }
  return undefined;
}

function pick(
  label: string,
  demands: readonly Matcher[],
  all: readonly Matcher[],
  accept: (candidate: string) => boolean = () => true
): string | undefined {
  const said = all.filter((matcher) => matcher.label === label).flatMap(suggestions);
  const own = demands.filter((matcher) => matcher.label === label);
  return [...said, ...ORDINARY].find((value) => own.every((matcher) => matches(matcher, value)) && accept(value));
}

function suggestions({ op, value }: Matcher): readonly string[] {
  const text = op === '=' || op === '!=' ? value : exampleText(value);
  return text === undefined || text === '' ? [] : [text];
}

function matches({ op, value }: Matcher, text: string): boolean {
  switch (op) {
    case '=':
      return text === value;
    case '!=':
      return text !== value;
    case '=~':
      return compileRegex(value)?.test(text) ?? false;
    case '!~':
      return !(compileRegex(value)?.test(text) ?? true);
  }
}

function matchersOf({ metric, matchers }: VectorSelector): readonly Matcher[] {
  return metric === undefined ? matchers : [{ label: '__name__', op: '=', value: metric }, ...matchers];
}

/** A label without a value is none; a series without a name cannot be written. */
function named(labels: Labels): Labels | undefined {
  const present = Object.fromEntries(Object.entries(labels).filter(([, value]) => value !== ''));
  return present['__name__'] === undefined ? undefined : present;
}
