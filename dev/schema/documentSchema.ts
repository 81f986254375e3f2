import { toJsonSchema } from '@valibot/to-json-schema';
import type * as v from 'valibot';
import { exclusionsSchema } from '../../src/spec/exclusions/exclusionsSchema';
import { DESCRIPTIONS } from './descriptions';
import { catalogueSchema } from '../../src/spec/schema/catalogueSchema';

/** Where the published JSON Schema lies, from the root of the repository. */
export const SCHEMA_FILE = 'docs/schema/headroom-v1.schema.json';

/** The JSON Schema of the document, from the schema that decodes it. Editors underline keys that it does not know. */
export function documentSchema(): Record<string, unknown> {
  return { ...described(jsonSchemaOf(catalogueSchema) as Schema, ''), $id: 'headroom/v1/SloCatalogue' };
}

/** Puts what each field means beside it; a field without a description is an error. */
function described(schema: Schema, path: string): Schema {
  const description = DESCRIPTIONS[path];
  if (description === undefined) {
    throw new Error(`dev/schema/descriptions.ts says nothing about "${path}".`);
  }
  const { properties, items, anyOf, additionalProperties, ...rest } = schema;
  return {
    ...rest,
    ...(properties && {
      properties: mapValues(properties, (one, key) => described(one, path === '' ? key : `${path}.${key}`)),
    }),
    ...(items && { items: described(items, `${path}[]`) }),
    ...(anyOf && { anyOf: anyOf.map((one, i) => described(one, `${path}|${i}`)) }),
    ...(additionalProperties !== undefined && {
      additionalProperties:
        typeof additionalProperties === 'object' ? described(additionalProperties, `${path}{}`) : additionalProperties,
    }),
    description,
  };
}

function mapValues<T>(record: Readonly<Record<string, T>>, change: (value: T, key: string) => T): Record<string, T> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value, key)]));
}

interface Schema {
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
  readonly anyOf?: readonly Schema[];
  readonly additionalProperties?: Schema | boolean;
  readonly [keyword: string]: unknown;
}

function jsonSchemaOf(schema: v.GenericSchema): Record<string, unknown> {
  const json = toJsonSchema(schema, {
    typeMode: 'input',
    // Durations and PromQL are checked by parsers; a pattern could only repeat them badly.
    ignoreActions: ['raw_check', 'check', 'check_items', 'finite'],
    overrideAction: ({ valibotAction, jsonSchema }) => {
      // JSON Schema knows one pattern a field; further ones stand in `allOf`.
      const requirement = 'requirement' in valibotAction ? valibotAction.requirement : undefined;
      return requirement instanceof RegExp &&
        jsonSchema.pattern !== undefined &&
        jsonSchema.pattern !== requirement.source
        ? { ...jsonSchema, allOf: [...(jsonSchema.allOf ?? []), { pattern: requirement.source }] }
        : undefined;
    },
    overrideSchema: ({ valibotSchema, jsonSchema }) => {
      if (valibotSchema.type === 'unknown') {
        // Exclusions are read by a part of the app that is loaded where an SLO has some.
        const { $schema: _, ...exclusions } = jsonSchemaOf(exclusionsSchema);
        return exclusions;
      }
      return valibotSchema.type === 'object' ? { ...jsonSchema, additionalProperties: false } : undefined;
    },
  });
  return { ...json };
}
