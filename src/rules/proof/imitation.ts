import type { VectorSelector } from '../../promql/ast';
import { readHistogram, thresholdBucket } from '../../queries/histogram';
import { readExpression, readSelector, readTemplate } from '../../queries/readPromql';
import { RECORDED } from '../../queries/recorded/names';
import type { CustomSli, EventsSli, LatencySli, Sli, ThresholdSli } from '../../slo/sli';
import { budgetLabels } from '../../slo/budgetLabels';
import { instanceLabelsOf } from '../../slo/instanceLabels';
import type { Slo } from '../../slo/slo';
import { MINUTE } from '../../slo/units';
import { sloLabels } from '../labels';
import { exampleLabels, type Labels, selects } from './exampleLabels';
import { addends, passedThrough } from './plainExpressions';
import type { Events, Time } from './traffic';

/** What happens to a service: its good and its bad events. */
export interface World {
  readonly good: Events;
  readonly bad: Events;
}

/** One series of a service, and what is scraped of it. */
export interface Source {
  readonly labels: Labels;
  readonly value: (world: World, time: Time) => number;
}

/** Series that an SLO reads as if they were its service's. `recorded`: its metrics cannot be imitated, only what is recorded of them. */
export interface Imitation {
  readonly level: 'raw' | 'recorded';
  readonly sources: readonly Source[];
}

/** Every sample is an event of its own, once a scrape; not a counter of events. */
export function isSampled({ sli }: Slo): boolean {
  return sli.kind === 'probe' || sli.kind === 'threshold';
}

export function imitate(slo: Slo): Imitation {
  const sources = rawSources(slo);
  return sources ? { level: 'raw', sources } : { level: 'recorded', sources: recordedSources(slo) };
}

const good: Source['value'] = (world, time) => world.good(time);
const bad: Source['value'] = (world, time) => world.bad(time);
const all: Source['value'] = (world, time) => world.good(time) + world.bad(time);
const none: Source['value'] = () => 0;

function rawSources({ sli, objective }: Slo): readonly Source[] | undefined {
  if (objective.budgeting.method === 'time-slices' && sli.kind !== 'threshold') {
    return undefined;
  }
  switch (sli.kind) {
    case 'events':
      return ofCounters(sli);
    case 'latency':
      return sli.buckets === 'native' ? undefined : ofHistogram(sli);
    case 'probe': {
      const metric = readSelector(sli.metric, []);
      return metric.ok
        ? ofOne(metric.value, (world, time) => (fails(world, time) ? 0 : 1), openLabels(sli))
        : undefined;
    }
    case 'threshold':
      return ofThreshold(sli);
    case 'custom':
      return ofCustom(sli);
  }
}

function ofCounters(sli: EventsSli): readonly Source[] | undefined {
  const [part, total] = [readSelector(sli.selector, []), readSelector(sli.total, [])];
  return part.ok && total.ok
    ? countersOf(part.value, total.value, { counted: sli.counted, open: openLabels(sli) })
    : undefined;
}

/** One series inside of the part and one outside, or one of the part and one of the total where they are apart. */
function countersOf(
  part: VectorSelector,
  total: VectorSelector,
  { counted, open }: { readonly counted: 'good' | 'bad'; readonly open: readonly string[] }
): readonly Source[] | undefined {
  const [inside, outside] = counted === 'bad' ? [bad, good] : [good, bad];
  const within = exampleLabels([part, total]);
  const beside = exampleLabels([total], part);
  if (within && beside && selects(part, within)) {
    return [source(within, inside, open), source(beside, outside, open)];
  }
  const alone = exampleLabels([part], total);
  return alone && beside ? [source(alone, inside, open), source(beside, all, open)] : undefined;
}

function ofHistogram(sli: LatencySli): readonly Source[] | undefined {
  const histogram = readHistogram(sli);
  const open = openLabels(sli);
  return histogram.ok
    ? together([ofOne(thresholdBucket(histogram.value), good, open), ofOne(histogram.value.count, all, open)])
    : undefined;
}

function ofThreshold(sli: ThresholdSli): readonly Source[] | undefined {
  const { query, op, value } = sli;
  const read = readExpression(query, []);
  const selector = read.ok ? passedThrough(read.value) : undefined;
  const step = Math.max(1, Math.abs(value));
  const { held, broken } = {
    '<=': { held: value, broken: value + step },
    '<': { held: value - step, broken: value },
    '>=': { held: value, broken: value - step },
    '>': { held: value + step, broken: value },
    '==': { held: value, broken: value + step },
    '!=': { held: value + step, broken: value },
  }[op];
  return selector && ofOne(selector, (world, time) => (fails(world, time) ? broken : held), openLabels(sli));
}

/** Sums of rates: all is in the first counter of each, and the others stand still. */
function ofCustom(sli: CustomSli): readonly Source[] | undefined {
  const [part, total] = [readTemplate(sli.expression, []), readTemplate(sli.total, [])];
  const [first, ...more] = part.ok ? (addends(part.value.expr) ?? []) : [];
  const [whole, ...others] = total.ok ? (addends(total.value.expr) ?? []) : [];
  if (!first || !whole) {
    return undefined;
  }
  const open = openLabels(sli);
  const still = [...more, ...others].map((selector) => ofOne(selector, none, open));
  return together([countersOf(first, whole, { counted: sli.counted, open }), ...still]);
}

/** Labels that tell one series from another must differ, or two of them would be one. */
function together(parts: ReadonlyArray<readonly Source[] | undefined>): readonly Source[] | undefined {
  const sources = parts.flatMap((part) => part ?? []);
  const names = new Set(sources.map(({ labels }) => JSON.stringify(labels)));
  return parts.includes(undefined) || names.size < sources.length ? undefined : sources;
}

function ofOne(
  selector: VectorSelector,
  value: Source['value'],
  open: readonly string[]
): readonly Source[] | undefined {
  const labels = exampleLabels([selector]);
  return labels && [source(labels, value, open)];
}

/** Labels that series have whatever the selectors say: of their group, and of the process that growth is counted by. */
function openLabels(sli: Sli): readonly string[] {
  return [...('by' in sli ? sli.by : []), ...instanceLabelsOf(sli)];
}

/** A process that was always there. */
function source(labels: Labels, value: Source['value'], open: readonly string[]): Source {
  return { labels: { ...Object.fromEntries(open.map((label) => [label, 'a'])), ...labels }, value };
}

/** What is recorded of a minute, in events a second, where nothing is known of the metrics. */
function recordedSources(slo: Slo): readonly Source[] {
  const by = budgetLabels(slo);
  const labels = { ...Object.fromEntries(by.map((label) => [label, 'a'])), ...sloLabels(slo) };
  const perSecond =
    (events: Source['value']): Source['value'] =>
    (world, time) =>
      (events(world, time) - events(world, minuteBefore(time))) / MINUTE;
  return [
    { labels: { __name__: RECORDED.total, ...labels }, value: perSecond(all) },
    { labels: { __name__: RECORDED.bad, ...labels }, value: perSecond(bad) },
  ];
}

/** A sample is bad where most events of its minute are. */
function fails(world: World, time: Time): boolean {
  const before = minuteBefore(time);
  return world.bad(time) - world.bad(before) > world.good(time) - world.good(before);
}

/** Nothing was before the beginning. */
function minuteBefore(time: Time): Time {
  return Math.max(0, time - MINUTE);
}
