import type { Catalogue } from '../src/slo/catalogue';
import type { Issue } from '../src/slo/result';
import type { DecodedCatalogue } from '../src/spec/decodeCatalogue';
import { decodeDocuments } from '../src/spec/decodeDocuments';
import { isRecord } from '../src/spec/json';
import { parseYaml, type YamlDocument } from '../src/spec/yamlText';
import type { Problem } from './problems';
import type { InputFile } from './readFiles';

export interface ReadCatalogue {
  /** Absent where some document could not be read at all. */
  readonly catalogue?: Catalogue;
  readonly problems: readonly Problem[];
  /** Where an SLO of the catalogue stands, for problems that are found later. */
  readonly locate: (slo: string, path: Issue['path'], message: string) => Problem;
}

interface Placed {
  readonly file: string;
  readonly document: YamlDocument;
}

/** All documents of all files as one catalogue; what is wrong has its place in its file. */
export function readCatalogue(files: readonly InputFile[]): ReadCatalogue {
  const syntax: Problem[] = [];
  const placed: Placed[] = [];
  for (const { name, text } of files) {
    const parsed = parseYaml(text);
    if (parsed.ok) {
      placed.push(...parsed.value.map((document) => ({ file: name, document })));
    } else {
      syntax.push(...parsed.error.map((issue) => ({ ...issue, file: name, severity: 'error' as const })));
    }
  }
  const place = (issue: Issue, severity: Problem['severity']) =>
    placeIssue(placed, issue, severity, files[0]?.name ?? '-');
  const decoded = decodeDocuments(
    placed.map(({ document }) => document.value),
    undefined,
    (path) => {
      const { file, line } = place({ path, code: '', message: '' }, 'error');
      return `${file}:${line}`;
    }
  );
  const locate: ReadCatalogue['locate'] = (slo, path, message) =>
    place({ path: [...pathOf(placed, slo), ...path], code: '', message }, 'error');
  if (!decoded.ok) {
    // A text that cannot be read is no missing document.
    const failures = syntax.length > 0 && placed.length === 0 ? [] : decoded.error;
    return { problems: [...syntax, ...failures.map((issue) => place(issue, 'error'))], locate };
  }
  const { catalogue, documents, issues } = decoded.value;
  const found = issues.map((issue) => place(issue, isError(issue, documents) ? 'error' : 'warning'));
  return { catalogue, problems: [...syntax, ...found, ...(syntax.length > 0 ? [] : missingList(placed))], locate };
}

/** A misspelled `slos` would be an empty list of rules, which takes away those that run. */
function missingList(placed: readonly Placed[]): readonly Problem[] {
  const [first] = placed;
  const hasList = placed.some(({ document: { value } }) => isRecord(value) && 'slos' in value);
  if (hasList || first === undefined) {
    return [];
  }
  const message = 'No document has `slos`. Write the list of SLOs there; an empty one is `slos: []`.';
  return [{ severity: 'error', file: first.file, line: 1, column: 1, path: ['slos'], message }];
}

/**
 * What is read without: an entry, one that hides behind another one of its id, the defaults, the teams. The rest are
 * remarks, and a key that is not known stays one beside errors: it keeps nothing from being read.
 */
function isError({ path, code }: Issue, documents: readonly DecodedCatalogue[]): boolean {
  const [document, part, index] = path;
  const undecodable = (typeof document === 'number' && documents[document]?.undecodable) || [];
  const isLost = undecodable.some((entry) => entry.list === part && entry.index === index);
  const isWholePart = part === 'defaults' || (part === 'teams' && index === undefined);
  return code !== 'unknown-key' && (code === 'repeated-id' || isLost || isWholePart);
}

function placeIssue(placed: readonly Placed[], issue: Issue, severity: Problem['severity'], fallback: string): Problem {
  const [index, ...path] = issue.path;
  const found = typeof index === 'number' ? placed[index] : undefined;
  const position = found?.document.position(path) ?? { line: 1, column: 1 };
  return {
    severity,
    file: found?.file ?? fallback,
    ...position,
    path: found ? path : issue.path,
    message: issue.message,
  };
}

/** Path of an SLO by its id: index of its document, then where it stands there. */
function pathOf(placed: readonly Placed[], slo: string): Issue['path'] {
  for (const [index, { document }] of placed.entries()) {
    const { slos } = (document.value ?? {}) as { slos?: unknown };
    const at = Array.isArray(slos) ? slos.findIndex((entry) => (entry as { id?: unknown } | null)?.id === slo) : -1;
    if (at >= 0) {
      return [index, 'slos', at];
    }
  }
  return [];
}
