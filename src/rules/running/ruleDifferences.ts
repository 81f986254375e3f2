import { printDuration } from '../../promql/duration';
import type { AlertRule, Rule } from '../rule';
import { isSpelled, type RunningRule } from './runningRules';

/** What differs of one rule: the end of a sentence that begins with the rule, or with all that share it. */
interface Difference {
  readonly rule: Rule;
  /** The beginning where the rule alone has it. */
  readonly place: string;
  readonly text: string;
}

/** What differs of the rules of a group, in sentences; what all rules share, or all alerts, is said once. */
export function ruleDifferences(wanted: readonly Rule[], running: readonly RunningRule[]): readonly string[] {
  const all = wanted.flatMap((rule, i) => differencesOf(rule, i, running[i]));
  const alerts = wanted.filter((rule) => 'alert' in rule).length;
  const sentences = all.map(({ place, text }) => {
    const alike = all.filter((other) => other.text === text);
    if (alike.length === wanted.length && alike.length > 1) {
      return `${allOf(alike.length)} rules${ofSeveral(text)}`;
    }
    return alike.length === alerts && alerts > 1 && alike.every(({ rule }) => 'alert' in rule)
      ? `${allOf(alerts)} alerts${ofSeveral(text)}`
      : `${place}${text}`;
  });
  return [...new Set(sentences)];
}

function allOf(count: number): string {
  return count === 2 ? 'Both' : `All ${count}`;
}

function ofSeveral(text: string): string {
  return text === EXPRESSION ? ' have another expression.' : text === MISSING ? ' are missing.' : text;
}

function differencesOf(rule: Rule, index: number, running: RunningRule | undefined): readonly Difference[] {
  const name = 'record' in rule ? rule.record : rule.alert;
  const place = `Rule ${index + 1}, ${name}${tierOf(rule)}`;
  return textsOf(rule, name, running).map((text) => ({ rule, place, text }));
}

/** Several alerts of a group have one name. */
function tierOf({ labels }: Rule): string {
  return labels['tier'] === undefined ? '' : ` (${labels['tier']})`;
}

function textsOf(rule: Rule, name: string, running: RunningRule | undefined): readonly string[] {
  if (!running) {
    return [MISSING];
  }
  if (running.name !== name) {
    return [`, has become ${running.name}.`];
  }
  return [
    ...(isSpelled(running.query, rule.expr) ? [] : [EXPRESSION]),
    ...entryTexts('label ', running.labels, rule.labels),
    ...('alert' in rule ? alertTexts(rule, running) : []),
  ];
}

/** Expressions are long: what they are stands in the files. */
const EXPRESSION = ', has another expression.';
const MISSING = ', is missing.';

/** The address of Grafana, which not everybody who compiles the same SLO knows, or knows in the same way. */
const NOT_OF_THE_SLO = new Set(['slo_url']);

function alertTexts(rule: AlertRule, { duration = 0, keepFiringFor = 0, annotations }: RunningRule): readonly string[] {
  return [
    ...timeTexts('for', duration, rule.for),
    ...timeTexts('keep_firing_for', keepFiringFor, rule.keepFiringFor ?? 0),
    ...(annotations ? entryTexts('', annotations, rule.annotations) : []),
  ];
}

function timeTexts(field: string, was: number, wanted: number): readonly string[] {
  return was === wanted ? [] : [changed(field, timeWord(was), timeWord(wanted))];
}

/** A time as a rule file has it; a place may tell one that nobody can read. */
function timeWord(time: number): string {
  return Number.isFinite(time) ? printDuration(time) : 'a time that cannot be read';
}

type Entries = Readonly<Record<string, string>>;

function entryTexts(kind: string, was: Entries, wanted: Entries): readonly string[] {
  const names = [...new Set([...Object.keys(wanted), ...Object.keys(was)])];
  return names
    .filter((name) => was[name] !== wanted[name] && !NOT_OF_THE_SLO.has(name))
    .map((name) => textChanged(`${kind}${name}`, was[name], wanted[name]));
}

function changed(field: string, was: string, wanted: string): string {
  return `, ${field}: ${was} → ${wanted}.`;
}

function textChanged(field: string, was: string | undefined, wanted: string | undefined): string {
  const [before, after] = [readable(was), readable(wanted)];
  return before === after ? `, ${field} has another template.` : changed(field, ...excerpts(before, after));
}

const LEFT_OUT = '…';

/** A text without the code of a template, which says nothing to who reads it. */
function readable(text: string | undefined): string | undefined {
  const [first, ...rest] = text?.split('{{') ?? [];
  // Not by an expression: what never closes its braces would be read again from each of them.
  const parts = rest.map((part) => (part.includes('}}') ? LEFT_OUT + part.slice(part.indexOf('}}') + 2) : `{{${part}`));
  return first === undefined ? undefined : [first, ...parts].join('').replaceAll(/…{2,}/g, LEFT_OUT);
}

/** Letters around what differs, and the most of a text that is shown. */
const AROUND = 20;
const MOST = 80;

/** Both texts, quoted; of long ones, where they differ. */
function excerpts(was: string | undefined, wanted: string | undefined): [string, string] {
  if (was === undefined || wanted === undefined || Math.max(was.length, wanted.length) <= MOST) {
    return [quoted(was), quoted(wanted)];
  }
  const shorter = Math.min(was.length, wanted.length);
  const before = alike(shorter, (i) => was[i] === wanted[i]);
  const behind = alike(shorter - before, (i) => was.at(-1 - i) === wanted.at(-1 - i));
  return [quoted(was, before, behind), quoted(wanted, before, behind)];
}

function alike(most: number, isAlike: (index: number) => boolean): number {
  let count = 0;
  while (count < most && isAlike(count)) {
    count += 1;
  }
  return count;
}

/** What lies between the letters `before` and `behind` that are alike, with a few of them, up to what is left out. */
function quoted(text: string | undefined, before = 0, behind = 0): string {
  if (text === undefined) {
    return 'none';
  }
  const end = text.length - behind;
  const from = Math.max(0, before - AROUND, text.slice(0, before).lastIndexOf(LEFT_OUT) + 1);
  const next = text.indexOf(LEFT_OUT, end);
  const to = Math.min(from + MOST, end + AROUND, next === -1 ? text.length : next);
  return `“${from > 0 ? LEFT_OUT : ''}${text.slice(from, to)}${to < text.length ? LEFT_OUT : ''}”`;
}
