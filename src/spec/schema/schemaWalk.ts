import * as v from 'valibot';
import type { UnknownKey } from '../../slo/slo';

type Path = ReadonlyArray<string | number>;
type AnySchema = v.GenericSchema;

function isSchema(value: unknown): value is AnySchema {
  return typeof value === 'object' && value !== null && 'kind' in value && value.kind === 'schema';
}

/** The schema inside `optional`. */
function unwrapped(schema: AnySchema): AnySchema {
  return 'wrapped' in schema && isSchema(schema.wrapped) ? unwrapped(schema.wrapped) : schema;
}

function entriesOf(schema: AnySchema): Readonly<Record<string, unknown>> | undefined {
  return 'entries' in schema && typeof schema.entries === 'object' && schema.entries !== null
    ? (schema.entries as Readonly<Record<string, unknown>>)
    : undefined;
}

/** Schemas of the elements of a list, or of the values of a record. */
function elementOf(schema: AnySchema): AnySchema | undefined {
  const element = 'item' in schema ? schema.item : 'value' in schema ? schema.value : undefined;
  return isSchema(element) ? element : undefined;
}

function optionsOf(schema: AnySchema): readonly AnySchema[] {
  return 'options' in schema && Array.isArray(schema.options) ? schema.options.filter(isSchema) : [];
}

function childOf(schema: AnySchema, key: string | number): AnySchema | undefined {
  const entries = entriesOf(schema);
  if (entries !== undefined) {
    const entry = Object.hasOwn(entries, key) ? entries[key] : undefined;
    return isSchema(entry) ? unwrapped(entry) : undefined;
  }
  const element = elementOf(schema);
  if (element !== undefined) {
    return unwrapped(element);
  }
  return optionsOf(schema)
    .map((option) => childOf(option, key))
    .find((found) => found !== undefined);
}

/** The schema of the field at a path, or undefined where the schema knows no such field. */
export function schemaAt(root: AnySchema, path: Path): AnySchema | undefined {
  return path.reduce<AnySchema | undefined>(
    (schema, key) => (schema === undefined ? undefined : childOf(schema, key)),
    unwrapped(root)
  );
}

/** The example that the schema gives for a field. */
export function exampleOf(schema: AnySchema | undefined): unknown {
  const examples = schema === undefined ? undefined : v.getMetadata(schema)['examples'];
  return Array.isArray(examples) ? examples[0] : undefined;
}

/** Names of the keys that an object of this schema may have; undefined where any key goes. */
export function knownKeys(schema: AnySchema): readonly string[] | undefined {
  const entries = entriesOf(schema);
  if (entries !== undefined) {
    return Object.keys(entries);
  }
  return optionsOf(schema)
    .map(knownKeys)
    .find((keys) => keys !== undefined);
}

/** The keys that an object of this schema must have; all of its keys where none is required. */
export function mainKeys(schema: AnySchema): readonly string[] | undefined {
  const keys = knownKeys(schema);
  const required = keys?.filter(
    (key) => entriesOf(schema)?.[key] !== undefined && !isOptional(entriesOf(schema)?.[key])
  );
  return required === undefined || required.length === 0 ? keys : required;
}

function isOptional(schema: unknown): boolean {
  return isSchema(schema) && 'wrapped' in schema;
}

/** Every key of a document that its schema does not name, with its value. What lies below such a key is part of it. */
export function unknownKeysOf(root: AnySchema, json: unknown, path: Path = []): readonly UnknownKey[] {
  const schema = unwrapped(root);
  if (Array.isArray(json)) {
    const element = elementOf(schema);
    return element === undefined ? [] : json.flatMap((item, index) => unknownKeysOf(element, item, [...path, index]));
  }
  const known = knownKeys(schema);
  if (typeof json !== 'object' || json === null || known === undefined) {
    return [];
  }
  return Object.entries(json).flatMap(([key, value]) => {
    const child = known.includes(key) ? childOf(schema, key) : undefined;
    return child === undefined ? [{ path: [...path, key], value }] : unknownKeysOf(child, value, [...path, key]);
  });
}
