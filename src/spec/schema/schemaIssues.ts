import * as v from 'valibot';
import type { Issue } from '../../slo/result';
import { closestName } from './closestName';
import { exampleOf, knownKeys, mainKeys, schemaAt } from './schemaWalk';

type Path = ReadonlyArray<string | number>;

/** Everything that a schema has against a document, as issues that name the field, its value, and an example. */
export function schemaIssues(schema: v.GenericSchema, json: unknown): readonly Issue[] {
  const { issues = [] } = v.safeParse(schema, json);
  return distinct(issues.flatMap((found) => toIssues(schema, found, [])));
}

/** Two rules of one field (its length and its form) may say the same; the first of a field and code is enough. */
function distinct(issues: readonly Issue[]): readonly Issue[] {
  const keys = issues.map(({ path, code }) => JSON.stringify([path, code]));
  return issues.filter((_, index) => keys.indexOf(keys[index] ?? '') === index);
}

function toIssues(schema: v.GenericSchema, found: v.BaseIssue<unknown>, parent: Path): readonly Issue[] {
  const path = [...parent, ...pathOf(found)];
  if (found.type === 'union' && found.issues !== undefined && isObject(found.input)) {
    // An object is meant to be the option that is an object; what the other options say would only confuse.
    const inner = found.issues.filter((one) => one.path !== undefined);
    return inner.flatMap((one) => toIssues(schema, one, path));
  }
  return [{ path, code: codeOf(found), message: messageOf(schema, path, found) }];
}

function messageOf(schema: v.GenericSchema, path: Path, found: v.BaseIssue<unknown>): string {
  const example = path.length === 0 ? undefined : exampleOf(schemaAt(schema, path));
  if (isMissing(found)) {
    return `${fieldName(path)} is missing. Add it${forExample(example)}`;
  }
  if (isBlank(found.input)) {
    return `${fieldName(path)} is empty. Fill it in${forExample(example)}`;
  }
  if (found.path?.at(-1)?.origin === 'key') {
    return `The name "${shortened(String(path.at(-1)))}" in ${fieldName(path.slice(0, -1))} ${found.message}.`;
  }
  if (found.type === 'raw_check') {
    return `${fieldName(path)}: ${found.message}`;
  }
  const isSchema = found.kind === 'schema';
  const requirement = isSchema ? `must be ${expectation(schema, path, found)}` : found.message;
  // What is of the right type and holds entries can only hold too many of them.
  const isTooMany = !isSchema && typeof found.input === 'object';
  const actual = isTooMany ? `has ${found.received} entries` : `is ${valueInWords(found.input)}`;
  return `${fieldName(path)} ${actual}, but ${requirement}${forExample(example)}`;
}

function isMissing(found: v.BaseIssue<unknown>): boolean {
  return found.received === 'undefined' && found.input === undefined;
}

function isBlank(value: unknown): boolean {
  return value === null || (typeof value === 'string' && value.trim() === '');
}

function pathOf(found: v.BaseIssue<unknown>): Path {
  return (found.path ?? []).map(({ key }) => (typeof key === 'number' ? key : String(key)));
}

const CODES: Readonly<Record<string, string>> = {
  max_length: 'too-long',
  max_entries: 'too-many',
  gt_value: 'out-of-range',
  lt_value: 'out-of-range',
  check_items: 'repeated',
  picklist: 'not-one-of',
  literal: 'not-one-of',
};

function codeOf(found: v.BaseIssue<unknown>): string {
  if (isMissing(found)) {
    return 'missing';
  }
  if (isBlank(found.input)) {
    return 'empty';
  }
  if (found.type === 'raw_check') {
    // Checks of our own name their code in `expected`.
    return found.expected ?? 'wrong-form';
  }
  return CODES[found.type] ?? (found.kind === 'schema' ? 'wrong-type' : 'wrong-form');
}

const TYPES_IN_WORDS: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  boolean: 'true or false',
  array: 'a list',
  Array: 'a list',
  record: 'an object of names and values',
  union: 'a duration or a calendar period',
};

function expectation(schema: v.GenericSchema, path: Path, found: v.BaseIssue<unknown>): string {
  if (found.type === 'picklist' || found.type === 'literal') {
    return `one of ${(found.expected ?? '').replace(/[()"]/g, '').split(' | ').join(', ')}`;
  }
  const keys = schemaAt(schema, path);
  const known = found.type === 'object' && keys !== undefined ? mainKeys(keys) : undefined;
  return known === undefined ? (TYPES_IN_WORDS[found.type] ?? found.type) : `an object with ${known.join(', ')}`;
}

/** `objective.target`, `links[0].url`. */
export function fieldName(path: Path): string {
  const name = path
    .map((key, index) => (typeof key === 'number' ? `[${key}]` : index === 0 ? key : `.${key}`))
    .join('');
  return name === '' ? 'The entry' : `\`${name}\``;
}

const SHOWN_CHARACTERS = 80;

function shortened(text: string): string {
  return text.length > SHOWN_CHARACTERS ? `${text.slice(0, SHOWN_CHARACTERS)}…` : text;
}

/** A value of a document as a sentence may hold it. */
export function valueInWords(value: unknown): string {
  if (value === null) {
    return 'empty';
  }
  if (typeof value === 'string') {
    return value === '' ? 'empty text' : `"${shortened(value)}"`;
  }
  if (Array.isArray(value)) {
    return 'a list';
  }
  return isObject(value) ? 'an object' : String(value);
}

function isObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The end of a sentence, with an example where there is one. */
function forExample(example: unknown): string {
  if (example === undefined) {
    return '.';
  }
  return `, for example \`${typeof example === 'object' ? JSON.stringify(example) : String(example)}\`.`;
}

/** The warning for a key that this version does not know. */
export function unknownKeyIssue(schema: v.GenericSchema, path: Path): Issue {
  const parent = schemaAt(schema, path.slice(0, -1));
  const known = (parent === undefined ? undefined : knownKeys(parent)) ?? [];
  const close = closestName(String(path.at(-1)), known);
  const remedy = close === undefined ? `Known here are ${known.join(', ')}.` : `Write \`${close}\` if that is meant.`;
  return {
    path,
    code: 'unknown-key',
    message: `${fieldName(path)} is not known to this version; it is kept as it is and has no effect. ${remedy}`,
  };
}
