import type { Matcher, VectorSelector } from '../promql/ast';
import { vector } from '../promql/build';
import { parseSelector } from '../promql/parse';
import { serialize } from '../promql/serialize';
import { INSTANCE_LABELS } from '../slo/instanceLabels';
import type { Issue } from '../slo/result';
import { isRecord, type JsonRecord } from './json';
import { fieldName } from './schema/schemaIssues';

type Path = Issue['path'];
type NameOf = (path: Path) => string;

/**
 * Selectors and labels that contradict each other whatever the data are: good or bad events that are no part of all
 * events, and labels of processes or of groups that tell outcomes from each other. `nameOf` says how a field is called
 * where this is read, as the beginning of a sentence.
 */
export function selectorWarnings({ sli, objective }: JsonRecord, nameOf: NameOf = fieldName): readonly Issue[] {
  if (!isRecord(sli)) {
    return [];
  }
  const { events, latency } = sli;
  // Slices do not look at instance labels, and that is told already.
  const usesInstances = !isRecord(objective) || objective['slices'] === undefined;
  const le =
    isRecord(latency) && usesInstances && namesIn(latency['instanceLabels']).includes('le')
      ? [boundWarning(nameOf)]
      : [];
  return [...(isRecord(events) ? eventsWarnings(events, usesInstances, nameOf) : []), ...le];
}

function eventsWarnings(events: JsonRecord, usesInstances: boolean, nameOf: NameOf): readonly Issue[] {
  const counted = events['good'] === undefined ? 'bad' : 'good';
  const [part, total] = [selectorOf(events[counted]), selectorOf(events['total'])];
  if (part === undefined || total === undefined) {
    return [];
  }
  const tellingOf = (labels: unknown) => namesIn(labels).filter((label) => tellsOutcomes(label, part, total));
  const telling = usesInstances ? tellingOf(events['instanceLabels']) : [];
  const splitting = tellingOf(events['by']);
  const names: Names = {
    part: nameOf(['sli', 'events', counted]),
    total: inside(nameOf(['sli', 'events', 'total'])),
    counted,
  };
  const doubt = partDoubt(part, total, names);
  return [
    ...(doubt === undefined ? [] : [{ path: ['sli', 'events', counted], ...doubt }]),
    ...(splitting.length === 0 ? [] : [splittingWarning(splitting, names, nameOf)]),
    ...(telling.length === 0 ? [] : [tellingWarning(telling, names, nameOf)]),
  ];
}

interface Names {
  readonly part: string;
  readonly total: string;
  readonly counted: 'good' | 'bad';
}

/** Of one metric, matchers say for certain where the counted events are no part of all events. */
function partDoubt(part: VectorSelector, total: VectorSelector, names: Names): Omit<Issue, 'path'> | undefined {
  if (part.metric === undefined || part.metric !== total.metric) {
    return undefined;
  }
  if (isWithin(part.matchers, total.matchers) && isWithin(total.matchers, part.matchers)) {
    return {
      code: 'all-events-counted',
      message: `${names.part} selects the same as ${names.total}, so that every event is ${names.counted}. Add what only ${names.counted} events have, for example \`${names.counted === 'bad' ? 'code=~"5.."' : 'code!~"5.."'}\`.`,
    };
  }
  const apart = part.matchers
    .flatMap((one) => total.matchers.map((other) => [one, other] as const))
    .find((pair) => isDisjoint(...pair));
  if (apart !== undefined) {
    return {
      code: 'not-a-part',
      message: `${names.part} has ${printed([apart[0]])}, and ${names.total} has ${printed([apart[1]])}: none of the ${names.counted} events is one of all events. Write the same in both.`,
    };
  }
  const missing = total.matchers.filter(
    (matcher) => narrows(matcher) && !part.matchers.some(({ label }) => label === matcher.label)
  );
  return missing.length === 0
    ? undefined
    : {
        code: 'not-a-part',
        message: `${names.part} lacks ${printed(missing)}, which ${names.total} has: it counts events that are none of all events. Add it there, or remove it from ${names.total}.`,
      };
}

/** The first events of a new series are counted where its instance goes on; no instance of a new outcome does. */
function tellingWarning(labels: readonly string[], { part, counted }: Names, nameOf: NameOf): Issue {
  const path = ['sli', 'events', 'instanceLabels'];
  return {
    path,
    code: 'outcome-for-instance',
    message: `${nameOf(path)} has ${labels.join(', ')}, by which ${inside(part)} selects: events of a new value look like another process, and the first of them are lost, ${counted === 'bad' ? 'bad ones' : 'those that are not good'} among them. Name only labels that tell one process from another, for example \`pod\`.`,
  };
}

/** A budget of which all events are bad is spent for ever, and one of which none is tells nothing. */
function splittingWarning(labels: readonly string[], { part }: Names, nameOf: NameOf): Issue {
  const path = ['sli', 'events', 'by'];
  return {
    path,
    code: 'outcome-for-group',
    message: `${nameOf(path)} has ${labels.join(', ')}, by which ${inside(part)} selects: each group is all good or all bad. Name labels that good and bad events have alike, for example \`region\`.`,
  };
}

function boundWarning(nameOf: NameOf): Issue {
  const path = ['sli', 'latency', 'instanceLabels'];
  return {
    path,
    code: 'outcome-for-instance',
    message: `${nameOf(path)} has le, the bound of a bucket, by which no process is told from another: nothing is measured. Name only labels that do, for example \`pod\`.`,
  };
}

/** Metrics of different targets differ in what says where they come from; that tells no outcomes. */
function tellsOutcomes(label: string, part: VectorSelector, total: VectorSelector): boolean {
  const of = ({ matchers }: VectorSelector) => matchers.filter((matcher) => matcher.label === label);
  const isTarget = part.metric !== total.metric && INSTANCE_LABELS.includes(label);
  return !isTarget && !isWithin(of(part), of(total));
}

function isWithin(some: readonly Matcher[], all: readonly Matcher[]): boolean {
  return some.every((one) =>
    all.some(({ label, op, value }) => label === one.label && op === one.op && value === one.value)
  );
}

const OPPOSITE = { '=': '!=', '!=': '=', '=~': '!~', '!~': '=~' } as const;

function isDisjoint(one: Matcher, other: Matcher): boolean {
  const differ = one.op === '=' && other.op === '=' && one.value !== other.value;
  return one.label === other.label && (differ || (OPPOSITE[one.op] === other.op && one.value === other.value));
}

/** Whether some value is refused: that a label is there may be so for all series. */
function narrows({ op, value }: Matcher): boolean {
  return !(op === '=~' && /^\.[*+]$/.test(value)) && !((op === '!=' || op === '!~') && value === '');
}

function selectorOf(text: unknown): VectorSelector | undefined {
  const read = typeof text === 'string' && text.trim() !== '' ? parseSelector(text) : undefined;
  return read?.ok === true ? read.value : undefined;
}

function namesIn(list: unknown): readonly string[] {
  return Array.isArray(list) ? list.filter((label) => typeof label === 'string') : [];
}

/** `job="checkout",region="eu"`, as they stand between the braces. */
function printed(matchers: readonly Matcher[]): string {
  return `\`${serialize(vector({ matchers })).slice(1, -1)}\``;
}

/** A name within a sentence. */
function inside(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1);
}
