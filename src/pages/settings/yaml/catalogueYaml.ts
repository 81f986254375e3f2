import { t } from '@grafana/i18n';

import type { Catalogue, CatalogueDefaults } from '../../../slo/catalogue';
import type { Issue } from '../../../slo/result';
import { decodeDocuments } from '../../../spec/decodeDocuments';
import { provisioningFile } from '../../../spec/provisioningFile';
import { parseYaml, printYaml, type YamlDocument } from '../../../spec/yamlText';

/** A sentence about a line of a text. */
export interface LineIssue {
  readonly line: number;
  readonly message: string;
}

export type ReadCatalogue =
  | { readonly ok: true; readonly catalogue: Catalogue; readonly notes: readonly LineIssue[] }
  | { readonly ok: false; readonly problems: readonly LineIssue[] };

/** The stored document as YAML, word for word: also what this version cannot read. */
export function printCatalogue(document: unknown): string {
  return printYaml(document);
}

/** The stored document as a provisioning file of Grafana, which expands variables: every `$` is doubled. */
export function printProvisioning(pluginId: string, document: unknown): string {
  return printYaml(provisioningFile(pluginId, document), { provisioning: true });
}

/**
 * A catalogue from YAML of one or many documents. It is taken whole or not at all: broken entries are problems. What
 * its defaults do not name is taken from `base`.
 */
export function readCatalogue(text: string, base?: CatalogueDefaults): ReadCatalogue {
  const parsed = parseYaml(text);
  if (!parsed.ok) {
    return { ok: false, problems: parsed.error };
  }
  const place = (issue: Issue) => placed(parsed.value, issue);
  const values = parsed.value.map(({ value }) => value);
  const decoded = decodeDocuments(values, base);
  if (!decoded.ok) {
    return { ok: false, problems: decoded.error.map(place) };
  }
  const { catalogue, documents, issues } = decoded.value;
  if (documents.some(({ newerVersion }) => newerVersion)) {
    const message = t(
      'settings.import.newer',
      'The file was written by a newer version of Headroom. Update the app first.'
    );
    return { ok: false, problems: [{ line: 1, message }] };
  }
  const broken = documents.some(({ undecodable }) => undecodable.length > 0) || issues.some(isRepeated);
  return broken ? { ok: false, problems: issues.map(place) } : { ok: true, catalogue, notes: issues.map(place) };
}

/** Of two entries with one id only one would be taken, which is not for an import to decide. */
function isRepeated({ code }: Issue): boolean {
  return code === 'repeated-id';
}

function placed(documents: readonly YamlDocument[], { path, message }: Issue): LineIssue {
  const [index, ...rest] = path;
  const document = typeof index === 'number' ? documents[index] : undefined;
  return { line: document?.position(rest).line ?? 1, message };
}
