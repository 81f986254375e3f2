import type { FieldError, FieldErrors, Resolver } from 'react-hook-form';

import type { Issue, Result } from '../../../slo/result';
import type { Slo } from '../../../slo/slo';
import type { SloDraft } from '../../../spec/draft';
import { plainText } from '../../../ui/words/plainText';

/** Name of the field that an issue of a draft belongs to. */
export function fieldName(issue: Issue): string {
  return issue.path.join('.');
}

/**
 * Checks the whole form with the same code that reads documents. The first issue of a field is shown beside it; issues
 * without a field stand under `root`.
 */
export function sloResolver(check: (draft: SloDraft) => Result<Slo>): Resolver<SloDraft> {
  return (draft) => {
    const result = check(draft);
    return result.ok ? { values: draft, errors: {} } : { values: {}, errors: toFieldErrors(result.error) };
  };
}

/** Issues as the nested object that react-hook-form reads: `['objective', 'target']` becomes `errors.objective.target`. */
export function toFieldErrors(issues: readonly Issue[]): FieldErrors<SloDraft> {
  const errors: ErrorTree = {};
  for (const issue of issues) {
    const path = issue.path.length === 0 ? ['root'] : issue.path.map(String);
    put(errors, path, { type: issue.code, message: plainText(issue.message) });
  }
  return errors as FieldErrors<SloDraft>;
}

interface ErrorTree {
  [key: string]: ErrorTree | FieldError;
}

function put(tree: ErrorTree, path: readonly string[], error: FieldError): void {
  const [key, ...rest] = path;
  if (key === undefined) {
    return;
  }
  const existing = tree[key];
  if (rest.length === 0) {
    tree[key] ??= error;
  } else if (existing === undefined) {
    const branch: ErrorTree = {};
    tree[key] = branch;
    put(branch, rest, error);
  } else if (!isError(existing)) {
    put(existing, rest, error);
  }
}

function isError(node: ErrorTree | FieldError): node is FieldError {
  return typeof node.type === 'string';
}
