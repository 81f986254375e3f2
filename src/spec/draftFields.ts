import type { Issue } from '../slo/result';
import type { SloDraft } from './draft';
import { hasContent } from './draftText';
import { exclusionFieldInWords, exclusionFieldOf } from './exclusions/exclusionFields';

type Path = Issue['path'];

/** Places of the document that have another name in the form. Longest first. */
const FIELDS: ReadonlyArray<readonly [document: string, form: string]> = [
  ['sli.events.good', 'events.selector'],
  ['sli.events.bad', 'events.selector'],
  ['sli.custom.good', 'custom.expression'],
  ['sli.custom.bad', 'custom.expression'],
  ['objective.window.calendar', 'objective.period'],
  ['objective.window.timeZone', 'objective.timeZone'],
  ['objective.slices.length', 'objective.sliceLength'],
  ['objective.slices.target', 'objective.sliceTarget'],
  ['objective.slices.noData', 'objective.noData'],
];

/** The field of the form that an issue of the document belongs to. */
export function draftFieldOf(draft: SloDraft, path: Path): Path {
  const [first, second] = path;
  if (first === 'labels') {
    const index = draft.labels.findIndex(({ name }) => name.trim() === second);
    return index === -1 ? ['labels'] : ['labels', index, 'name'];
  }
  if (first === 'links' && typeof second === 'number') {
    // Rows that nobody has written in are not part of the document.
    const rows = draft.links.flatMap((row, index) => (hasContent({ ...row }) ? [index] : []));
    return ['links', rows[second] ?? second, ...path.slice(2)];
  }
  const renamed = FIELDS.find(([document]) => document === path.join('.'));
  if (renamed !== undefined) {
    return renamed[1].split('.');
  }
  if (first === 'exclusions') {
    return exclusionFieldOf(draft.exclusions, path);
  }
  // A list of labels is one text field in the form, whichever of its names is wrong.
  const whole = typeof path.at(-1) === 'number' ? path.slice(0, -1) : path;
  return whole[0] === 'sli' ? whole.slice(1) : whole;
}

const WORDS: Readonly<Record<string, string>> = {
  id: 'The id',
  title: 'The title',
  description: 'The description',
  service: 'The service',
  team: 'The team',
  datasource: 'The data source',
  'events.selector': 'The selector of the counted events',
  'events.total': 'The selector of all events',
  'latency.histogram': 'The histogram',
  'latency.threshold': 'The latency threshold',
  'probe.metric': 'The metric of the probe',
  'threshold.query': 'The query',
  'threshold.value': 'The value to compare with',
  'custom.expression': 'The expression of the counted events',
  'custom.total': 'The expression of all events',
  'objective.target': 'The target',
  'objective.window': 'The window',
  'objective.timeZone': 'The time zone',
  'objective.sliceLength': 'The length of a slice',
  'objective.sliceTarget': 'The target of a slice',
  'sla.target': 'The target of the SLA',
  'sla.consequence': 'The consequence of the SLA',
  runbook: 'The runbook',
  reviewBy: 'The date of the next review',
};

/** A field of the form as the beginning of a sentence; of a list of labels one of them, where `isOne`, or the list. */
export function fieldInWords(path: Path, isOne = false): string {
  const words = WORDS[path.join('.')];
  if (words !== undefined) {
    return words;
  }
  if (path[0] === 'exclusions') {
    return exclusionFieldInWords(path);
  }
  if (path.at(-1) === 'by') {
    return isOne ? 'One of the labels to split by' : 'The list of labels to split by';
  }
  if (path.at(-1) === 'instanceLabels') {
    return isOne ? 'One of the instance labels' : 'The list of instance labels';
  }
  if (path[0] === 'labels') {
    return 'The label';
  }
  return path[0] === 'links' ? `The ${path.at(-1) === 'url' ? 'address' : 'title'} of the link` : 'The entry';
}
