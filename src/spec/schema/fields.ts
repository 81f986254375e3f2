import * as v from 'valibot';
import { checkTarget } from '../../slo/objective';
import { RESERVED_LABELS } from '../../slo/reservedLabels';
import { ratioFromPercent } from '../../slo/units';
import { LIMITS } from './limits';
import { durationProblem } from '../promqlText';

/**
 * The building blocks of the document's schema.
 *
 * Messages are the second half of a sentence that begins with the field and its value:
 * "`id` is "A b", but must …". `schemaIssues.ts` writes the first half and adds the example of the field.
 */
export interface About {
  /** Shown in messages and in editors that read the JSON Schema. */
  readonly example: string | number | boolean | object;
}

interface FieldMetadata {
  readonly examples: readonly unknown[];
}

/** The example of a field; what it means stands in dev/schema/descriptions.ts, for only the published schema says it. */
export function about<T>({ example }: About): v.MetadataAction<T, FieldMetadata & Record<string, unknown>> {
  return v.metadata({ examples: [example] });
}

/** Spaces, and what is drawn as nothing at all: zero-width and direction marks, and controls. */
const ONLY_INVISIBLE = /^[\s\p{Cf}\p{Cc}]+$/u;

/** Halves of characters: no label, no file and no answer of a server can hold one. */
const HALF_CHARACTER = /\p{Cs}/u;

function whole() {
  return v.check((value: string) => !HALF_CHARACTER.test(value), 'must hold whole characters only');
}

/** Text with at least one visible character. */
export function text(max: number, field: About) {
  return v.pipe(
    v.string(),
    whole(),
    v.regex(/\S/, 'must not be blank'),
    v.check((value) => !/\S/.test(value) || !ONLY_INVISIBLE.test(value), 'must hold a visible character'),
    v.maxLength(max, `must have at most ${max} characters`),
    about(field)
  );
}

/** Text that may be empty. */
export function freeText(max: number, field: About) {
  return v.pipe(v.string(), whole(), v.maxLength(max, `must have at most ${max} characters`), about(field));
}

/** Stable identifiers: they end up in labels, file names and addresses. */
export function identifier(field: About) {
  return v.pipe(
    v.string(),
    v.regex(
      /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/,
      `must have 1 to ${LIMITS.id} lower-case letters, digits and hyphens, and must not begin or end with a hyphen`
    ),
    about(field)
  );
}

/** A percent strictly between 0 and 100. With 100 there is no budget, with 0 no objective. */
export function percent(field: About) {
  return v.pipe(
    v.number(),
    v.gtValue(0, 'must be above 0 and below 100'),
    v.ltValue(100, 'must be above 0 and below 100, since 100 % leaves no error budget'),
    // Ratios have 12 decimals: what is nearer to 0 or 100 would be it, and a budget of nothing cannot be reckoned with.
    v.check(
      (value) => value <= 0 || value >= 100 || checkTarget(ratioFromPercent(value)).ok,
      'must have at most 10 decimals'
    ),
    about(field)
  );
}

interface DurationRange {
  readonly min: string;
  readonly max: string;
}

/** A Prometheus duration within a range. */
export function duration(range: DurationRange, field: About) {
  return v.pipe(
    v.string(),
    v.rawCheck(({ dataset, addIssue }) => {
      const problem = dataset.typed ? durationProblem(dataset.value, range) : undefined;
      if (problem !== undefined) {
        addIssue({ message: problem, expected: 'duration' });
      }
    }),
    about(field)
  );
}

/** PromQL that passes a check; the check says in the parser's words what is wrong. */
export function promql(problemOf: (text: string) => string | undefined, field: About) {
  return v.pipe(
    v.string(),
    v.regex(/\S/, 'must not be blank'),
    v.maxLength(LIMITS.promql, `must have at most ${LIMITS.promql} characters`),
    v.rawCheck(({ dataset, addIssue }) => {
      const worthParsing = dataset.typed && dataset.issues === undefined;
      const problem = worthParsing ? problemOf(dataset.value) : undefined;
      if (problem !== undefined) {
        addIssue({ message: problem, expected: 'promql' });
      }
    }),
    about(field)
  );
}

/** An address that is safe to put behind a link: http, https, or a path on this Grafana. */
export function url(field: About) {
  return v.pipe(
    v.string(),
    v.maxLength(LIMITS.url, `must have at most ${LIMITS.url} characters`),
    v.regex(/^(?:https?:\/\/[^\s/\\]\S*|\/(?![/\\])\S*)$/, 'must begin with https://, http:// or / and hold no spaces'),
    about(field)
  );
}

const LABEL_NAME = /^[a-zA-Z_][a-zA-Z0-9_]*$/;

/** Labels of alerts and of Prometheus itself: a label of an SLO with such a name would take their place. */
const UNRESERVED = new RegExp(`^(?!(?:${RESERVED_LABELS.join('|')})$)`);

/** The name of a label that stands on what is made from an SLO, and takes the place of none of ours. */
function labelName() {
  return v.pipe(
    v.string(),
    v.maxLength(LIMITS.labelName, `must have at most ${LIMITS.labelName} characters`),
    v.regex(LABEL_NAME, 'must be the name of a label: letters, digits and _, not beginning with a digit'),
    v.regex(
      /^(?!slo_|__)/,
      'must not begin with slo_ (as slo_id, slo_service, slo_team and slo_outcome do) or __; those labels are written by Headroom itself'
    ),
    v.regex(UNRESERVED, `must not be one of ${RESERVED_LABELS.join(', ')}; those labels are written on alerts`)
  );
}

function labelNames(name: v.GenericSchema<string>, max: number, example: string) {
  return v.pipe(
    v.array(v.pipe(name, about({ example }))),
    v.maxLength(max, `must have at most ${max} labels`),
    v.checkItems((item, index, all) => all.indexOf(item) === index, 'must be named only once'),
    about({ example: [example] })
  );
}

/** Names of labels to split by. */
export function by() {
  return labelNames(labelName(), LIMITS.by, 'region');
}

/** Names of labels that tell processes apart. They stand on what is read, so that those of ours are free to be named. */
export function instanceLabels() {
  const name = v.pipe(
    v.string(),
    v.maxLength(LIMITS.labelName, `must have at most ${LIMITS.labelName} characters`),
    v.regex(
      /^(?!__)[a-zA-Z_][a-zA-Z0-9_]*$/,
      'must be the name of a label: letters, digits and _, not beginning with a digit or __'
    )
  );
  return v.pipe(labelNames(name, LIMITS.instanceLabels, 'pod'), v.minLength(1, 'must have at least one label'));
}

/** The SLO's own labels; those that the tool writes itself may not be overwritten. */
export function labels() {
  return v.pipe(
    v.record(labelName(), freeText(LIMITS.labelValue, { example: '1' })),
    v.maxEntries(LIMITS.labels, `must have at most ${LIMITS.labels} labels`),
    about({ example: { criticality: '1' } })
  );
}
