import '../../../promql/readText';
import { t } from '@grafana/i18n';

import type { CatalogueDefaults } from '../../../slo/catalogue';
import type { Issue } from '../../../slo/result';
import type { Slo } from '../../../slo/slo';
import { consistencyWarnings } from '../../../spec/consistencyWarnings';
import { decodeSlo } from '../../../spec/decodeSlo';
import { parseYaml } from '../../../spec/yamlText';

/** What is wrong with a text, at its place. Lines and columns begin at 1. */
export interface TextProblem {
  readonly line: number;
  readonly column: number;
  readonly message: string;
}

export type ReadSlo =
  | { readonly ok: true; readonly slo: Slo; readonly warnings: readonly TextProblem[] }
  | { readonly ok: false; readonly problems: readonly TextProblem[] };

/**
 * One SLO from the YAML of the editor. `id` is the only one that may stand there when it is given; `defaults` hold
 * where the SLO names no window.
 */
export function readSloYaml(text: string, id?: string, defaults?: CatalogueDefaults): ReadSlo {
  const parsed = parseYaml(text);
  if (!parsed.ok) {
    return { ok: false, problems: parsed.error };
  }
  const [document, ...more] = parsed.value;
  if (document === undefined || more.length > 0) {
    return { ok: false, problems: [{ line: 1, column: 1, message: oneSlo(parsed.value.length) }] };
  }
  const placed = (issue: Issue): TextProblem => ({ ...document.position(issue.path), message: issue.message });
  const decoded = decodeSlo(document.value, defaults, consistencyWarnings);
  if (!decoded.ok) {
    return { ok: false, problems: decoded.error.map(placed).sort((a, b) => a.line - b.line) };
  }
  const { slo, warnings } = decoded.value;
  if (id !== undefined && slo.id !== id) {
    return { ok: false, problems: [placed({ path: ['id'], code: 'id-locked', message: idStays(id) })] };
  }
  return { ok: true, slo, warnings: warnings.map(placed) };
}

function oneSlo(count: number): string {
  return count === 0
    ? t('editor.yaml.empty', 'The text is empty. Write one SLO, or go back to the form.')
    : t('editor.yaml.many', 'There are {{documents}} documents, but the editor holds one SLO. Keep one of them.', {
        documents: count,
      });
}

function idStays(id: string): string {
  return t('editor.yaml.idStays', 'The id of a saved SLO stays, since its history hangs on it. Write id: {{id}}.', {
    id,
  });
}
