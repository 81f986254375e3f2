import { INTRODUCTION, STORAGE } from './documentWords';

/** Where the reference lies, from the root of the repository. */
export const DOCUMENT_PAGE = 'docs/document.md';

interface Field {
  readonly type?: string;
  readonly description?: string;
  readonly examples?: readonly unknown[];
  readonly properties?: Readonly<Record<string, Field>>;
  readonly required?: readonly string[];
  readonly items?: Field;
  readonly anyOf?: readonly Field[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly exclusiveMinimum?: number;
  readonly exclusiveMaximum?: number;
  readonly maxLength?: number;
  readonly maxItems?: number;
}

/** The reference of the document in Markdown, made from its JSON Schema. */
export function documentPage(schema: Field): string {
  const rows = rowsOf(schema, '');
  return [
    INTRODUCTION,
    '## Keys',
    '',
    'Generated from `docs/schema/headroom-v1.schema.json` by `npx tsx dev/schema/generate.ts`.',
    '',
    '| Key | Value | Needed | Meaning | Example |',
    '|---|---|---|---|---|',
    ...rows.map((row) => `| ${row.join(' | ')} |`),
    '',
    STORAGE,
  ].join('\n');
}

function rowsOf(field: Field, path: string): ReadonlyArray<readonly string[]> {
  const objects = [field, ...(field.anyOf ?? [])].filter(({ properties }) => properties !== undefined);
  return objects.flatMap((object) =>
    Object.entries(object.properties ?? {}).flatMap(([key, child]) => {
      const name = path === '' ? key : `${path}.${key}`;
      const needed = object.required?.includes(key) === true ? 'yes' : '';
      const row = [`\`${name}\``, valueOf(child), needed, child.description ?? '', exampleOf(child)];
      return [row, ...rowsOf(child, name), ...(child.items === undefined ? [] : rowsOf(child.items, `${name}[]`))];
    })
  );
}

function valueOf(field: Field): string {
  const options = field.enum ?? (field.const === undefined ? undefined : [field.const]);
  if (options !== undefined) {
    return options.map((option) => `\`${String(option)}\``).join(', ');
  }
  if (field.anyOf !== undefined) {
    return field.anyOf.map(valueOf).join(' or ');
  }
  const limits = [
    field.exclusiveMinimum === undefined ? '' : `above ${field.exclusiveMinimum}`,
    field.exclusiveMaximum === undefined ? '' : `below ${field.exclusiveMaximum}`,
    field.maxLength === undefined ? '' : `at most ${field.maxLength} characters`,
    field.maxItems === undefined ? '' : `at most ${field.maxItems}`,
  ].filter((limit) => limit !== '');
  const type = field.type === 'array' ? 'list' : field.type === 'string' ? 'text' : (field.type ?? '');
  return [type, ...limits].join(', ');
}

function exampleOf(field: Field): string {
  const example = field.examples?.[0];
  if (example === undefined || typeof example === 'object') {
    return '';
  }
  return `\`${String(example).replaceAll('|', '\\|')}\``;
}
