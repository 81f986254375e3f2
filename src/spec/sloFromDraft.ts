import '../promql/readText';
import './exclusions/readExclusions';
import { err, fail, type Issue, ok, type Result } from '../slo/result';
import type { Slo, UnknownKey } from '../slo/slo';
import { decodeSlo } from './decodeSlo';
import { documentFromDraft } from './documentFromDraft';
import type { SloDraft } from './draft';
import { draftFieldOf, fieldInWords } from './draftFields';
import { exclusionFieldIssue } from './exclusions/exclusionFields';
import { isRecord } from './json';
import { durationSeconds } from './promqlText';
import { fieldName } from './schema/schemaIssues';
import { withUnknownKeys } from './unknownKeys';

/**
 * The SLO that a form describes, or all issues of its fields at once. Paths are those of the form
 * (`['objective', 'target']`), messages name the field as the form does.
 */
export function sloFromDraft(draft: SloDraft): Result<Slo> {
  const unknownKeys = parseUnknownKeys(draft.unknownKeys);
  if (!unknownKeys.ok) {
    return unknownKeys;
  }
  const repeated = repeatedLabels(draft);
  const window = durationSeconds(draft.objective.inheritedWindow);
  const document = withUnknownKeys(documentFromDraft(draft), unknownKeys.value);
  const decoded = decodeSlo(document, window === undefined ? undefined : { window });
  if (decoded.ok && repeated.length === 0) {
    return ok(decoded.value.slo);
  }
  const issues = decoded.ok ? [] : decoded.error.filter(({ code }) => code !== 'unknown-key');
  return err([...issues.map((issue) => toFieldIssue(draft, issue)), ...repeated]);
}

function toFieldIssue(draft: SloDraft, issue: Issue): Issue {
  const path = draftFieldOf(draft, issue.path);
  const message = issue.message.replace(fieldName(issue.path), () =>
    fieldInWords(path, typeof issue.path.at(-1) === 'number')
  );
  return path[0] === 'exclusions'
    ? exclusionFieldIssue(draft.exclusions, { ...issue, path, message })
    : { ...issue, path, message };
}

/** Two rows of one name: an object of the document could hold only one of them. */
function repeatedLabels({ labels }: SloDraft): readonly Issue[] {
  const names = labels.map(({ name }) => name.trim());
  return names.flatMap((name, index) =>
    name !== '' && names.indexOf(name) < index
      ? [
          {
            path: ['labels', index, 'name'],
            code: 'repeated',
            message: `The label ${name} is there already. Keep one of the two.`,
          },
        ]
      : []
  );
}

/** What `draftFromSlo` has written; anything else was changed by hand and is refused rather than dropped. */
export function parseUnknownKeys(text: string): Result<readonly UnknownKey[]> {
  if (text === '') {
    return ok([]);
  }
  const refused = fail(
    ['unknownKeys'],
    'wrong-form',
    'The keys of the document that this version does not know cannot be read. Open the SLO anew.'
  );
  try {
    const parsed: unknown = JSON.parse(text);
    return Array.isArray(parsed) && parsed.every(isUnknownKey) ? ok(parsed) : refused;
  } catch {
    return refused;
  }
}

function isUnknownKey(value: unknown): value is UnknownKey {
  return (
    isRecord(value) &&
    Array.isArray(value['path']) &&
    value['path'].every((key) => typeof key === 'string' || typeof key === 'number')
  );
}
