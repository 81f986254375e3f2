import {
  Composer,
  Document,
  isAlias,
  isMap,
  isNode,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  Parser,
  visit,
} from 'yaml';
import { err, type Issue, ok, type Result } from '../slo/result';
import { isNestedDeeper, MAX_DOCUMENT_DEPTH } from './nesting';
import { LIMITS } from './schema/limits';

/**
 * YAML in and out. The `yaml` package is 30 KB compressed: import this file with `import()` where somebody edits,
 * imports or exports, and nowhere else.
 */
export interface YamlPosition {
  /** Both begin at 1, as editors count. */
  readonly line: number;
  readonly column: number;
}

export interface YamlDocument {
  readonly value: unknown;
  /** Where the value of a path stands; for a path that is not there, its nearest surroundings. */
  position(path: Issue['path']): YamlPosition;
}

export interface YamlIssue extends Issue, YamlPosition {}

/** How often aliases may multiply a document before it is taken for an attack. */
const MAX_ALIASES = 100;

/** One missing bracket may break every line after it; the first problems are the ones to mend. */
const MAX_ISSUES = 20;

/** Collection, items, item and value: so deep is one level of YAML in its tokens. */
const TOKENS_PER_LEVEL = 4;

const TOO_DEEP = 'The text nests too deeply to be read. Write it with fewer levels.';

/** The parser compares each key with each other one, which takes minutes for a long list of them: `repeatedKeys` does it. */
const READING = { version: '1.2', merge: true, stringKeys: true, uniqueKeys: false } as const;

/** All documents of a text, those without content left out. The text is untrusted: size, aliases and depth are limited. */
export function parseYaml(text: string): Result<readonly YamlDocument[], readonly YamlIssue[]> {
  if (text.length > LIMITS.yamlCharacters) {
    const size = `${text.length} characters long; at most ${LIMITS.yamlCharacters} are read`;
    return err([refusal({ line: 1, column: 1 }, 'too-long', `The text is ${size}. Split it into several files.`)]);
  }
  const lines = new LineCounter();
  const tokens = [...new Parser(lines.addNewLine).parse(text)];
  if (isNestedDeeper(tokens, TOKENS_PER_LEVEL * MAX_DOCUMENT_DEPTH)) {
    return err([refusal({ line: 1, column: 1 }, 'yaml-refused', TOO_DEEP)]);
  }
  const documents = [...new Composer(READING).compose(tokens)];
  const problems = documents.flatMap((document) => [...problemsOf(document), ...repeatedKeys(document)]);
  if (problems.length > 0) {
    return err(
      problems.slice(0, MAX_ISSUES).map(({ at, message }) => refusal(positionAt(lines, at), 'yaml', sentence(message)))
    );
  }
  try {
    const values = documents.map((document) => toYamlDocument(document, lines));
    return ok(values.filter(({ value }) => value !== null));
  } catch (error) {
    // Thrown for aliases beyond the limit, and for those that name nothing (both ReferenceError).
    return err([refusal({ line: 1, column: 1 }, 'yaml-refused', thrownInWords(error))]);
  }
}

function toYamlDocument(document: Document.Parsed, lines: LineCounter): YamlDocument {
  const value: unknown = document.toJS({ maxAliasCount: MAX_ALIASES });
  return { value, position: (path) => positionAt(lines, offsetOf(document, path)) };
}

function refusal(position: YamlPosition, code: string, message: string): YamlIssue {
  return { path: [], code, message, ...position };
}

/** How the parser says that an alias names nothing that stands before it; the name follows. */
const UNRESOLVED = /^Unresolved alias \([^)]*\): (.{1,100})/;

function thrownInWords(error: unknown): string {
  if (!(error instanceof ReferenceError)) {
    return TOO_DEEP;
  }
  const name = UNRESOLVED.exec(error.message)?.[1];
  return name === undefined
    ? `The text multiplies itself through aliases more than ${MAX_ALIASES} times. Write the values out.`
    : `The alias *${name} names nothing that is set before it. Set it with &${name}, or write the value out.`;
}

interface Problem {
  readonly at: number;
  readonly message: string;
}

function problemsOf({ errors, warnings }: Document.Parsed): readonly Problem[] {
  return [...errors, ...warnings].map(({ pos, message }) => ({ at: pos[0], message }));
}

function repeatedKeys(document: Document.Parsed): readonly Problem[] {
  const problems: Problem[] = [];
  visit(document, {
    Map(_, map) {
      const seen = new Set<string>();
      for (const { key } of map.items) {
        const name = String(isScalar(key) ? key.value : key);
        if (seen.has(name)) {
          problems.push({ at: nodeOf(key)?.range?.[0] ?? 0, message: 'Map keys must be unique' });
        }
        seen.add(name);
      }
    },
  });
  return problems;
}

/** The parser's message without the excerpt that follows it; the position is ours to show. */
function sentence(message: string): string {
  const first = (message.split('\n')[0] ?? message).replace(/ at line \d+, column \d+:?$/, '');
  return `The YAML is not valid: ${first.replace(/\.?$/, '.')}`;
}

function positionAt(lines: LineCounter, offset: number): YamlPosition {
  const { line, col } = lines.linePos(offset);
  return { line: Math.max(line, 1), column: Math.max(col, 1) };
}

/** The key of the last step where it is a key, else the value; the nearest surroundings where the path ends early. */
function offsetOf(document: Document.Parsed, path: Issue['path']): number {
  let node: Node | null = document.contents;
  let offset = node?.range?.[0] ?? 0;
  for (const key of path) {
    const container: Node | null = isAlias(node) ? (node.resolve(document) ?? null) : node;
    const step = stepInto(container, key);
    if (step === undefined) {
      return offset;
    }
    offset = step.offset ?? offset;
    node = step.node;
  }
  return offset;
}

function stepInto(container: Node | null, key: string | number): { node: Node | null; offset?: number } | undefined {
  if (isMap(container)) {
    const pair = container.items.find((item) => String(item.key) === String(key));
    return pair && { node: nodeOf(pair.value), offset: nodeOf(pair.key)?.range?.[0] };
  }
  if (isSeq(container) && typeof key === 'number' && key < container.items.length) {
    const node = nodeOf(container.items[key]);
    return { node, offset: node?.range?.[0] };
  }
  return undefined;
}

function nodeOf(value: unknown): Node | null {
  return isNode(value) ? value : null;
}

export interface YamlStyle {
  /** Doubles every `$`, since Grafana expands variables in provisioning files. */
  readonly provisioning?: boolean;
}

/** What YAML 1.1, which Prometheus reads, takes for an end of line or refuses outside of double quotes. */
const MISREAD = /[\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]/g;

/** A document as YAML. Text that another reader could take for a date, a number or a boolean is quoted. */
export function printYaml(value: unknown, { provisioning = false }: YamlStyle = {}): string {
  const document = new Document(provisioning ? withDoubledDollars(value) : value, {
    aliasDuplicateObjects: false,
    compat: 'yaml-1.1',
  });
  const style = { lineWidth: 0, singleQuote: true } as const;
  const text = document.toString(style);
  if (text.search(MISREAD) < 0) {
    return text;
  }
  visit(document, {
    Scalar(_, scalar) {
      if (typeof scalar.value === 'string' && scalar.value.search(MISREAD) >= 0) {
        scalar.type = 'QUOTE_DOUBLE';
      }
    },
  });
  return document.toString(style).replace(MISREAD, escaped);
}

function escaped(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

function withDoubledDollars(value: unknown): unknown {
  if (typeof value === 'string') {
    return value.replaceAll('$', '$$$$');
  }
  if (Array.isArray(value)) {
    return value.map(withDoubledDollars);
  }
  return typeof value === 'object' && value !== null
    ? Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, withDoubledDollars(inner)]))
    : value;
}
