import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { NAMESPACE } from '../../src/rules/namespace';
import { LABELS } from '../../src/slo/reservedLabels';
import { isRecord } from '../../src/spec/json';
import { parseYaml } from '../../src/spec/yamlText';
import type { Problem } from '../problems';
import { isOfTheSystem } from '../systemError';

const EXTENSION = '.yaml';

/** Warns of files that `rules --out` has written for SLOs that are not among `kept`: what loads the folder runs them still. */
export async function leftoverFiles(folder: string, kept: ReadonlySet<string>): Promise<readonly Problem[]> {
  try {
    const slos: string[] = [];
    for (const slo of await otherNames(folder, kept)) {
      if (isOfSlo(await readFile(join(folder, fileOf(slo)), 'utf8'), slo)) {
        slos.push(slo);
      }
    }
    return warningsOf(folder, slos);
  } catch (error) {
    if (!isOfTheSystem(error)) {
      throw error;
    }
    return [warning(folder, `Files of SLOs that are gone cannot be looked for: ${error.message}`)];
  }
}

const NAMED = 20;

/** One, however many there are: teams that share a folder have the files of all others there, each time. */
function warningsOf(folder: string, slos: readonly string[]): readonly Problem[] {
  const [first, ...others] = slos;
  if (first === undefined) {
    return [];
  }
  if (others.length === 0) {
    const message = `This file holds the rules of "${first}", and no SLO that was read has this id. Delete it, unless another catalogue writes it: what loads this folder still runs it.`;
    return [warning(join(folder, fileOf(first)), message)];
  }
  const isCut = slos.length > NAMED;
  const names = `${slos.slice(0, NAMED).map(fileOf).join(', ')}${isCut ? ` and ${slos.length - NAMED} more` : ''}`;
  const remedy = 'Delete those that no other catalogue writes: what loads this folder still runs them.';
  const advice = isCut ? ' With a folder for each catalogue, only files of SLOs that are gone are named.' : '';
  return [
    warning(folder, `${slos.length} files hold the rules of SLOs that were not read: ${names}. ${remedy}${advice}`),
  ];
}

function fileOf(slo: string): string {
  return `${slo}${EXTENSION}`;
}

async function otherNames(folder: string, kept: ReadonlySet<string>): Promise<readonly string[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && entry.name.endsWith(EXTENSION))
    .map(({ name }) => name.slice(0, -EXTENSION.length))
    .filter((name) => !kept.has(name))
    .sort();
}

/** Ours is a file of which every rule carries the SLO of its name; what somebody else put there is not. */
function isOfSlo(text: string, slo: string): boolean {
  const parsed = text.includes(LABELS.slo) ? parseYaml(text) : undefined;
  const rules = parsed?.ok ? parsed.value.flatMap(({ value }) => rulesIn(value)) : [];
  return rules.length > 0 && rules.every((rule) => at(at(rule, 'labels'), LABELS.slo) === slo);
}

/** Rules of a document in any of the formats. */
function rulesIn(document: unknown): readonly unknown[] {
  const groups = [at(document, 'groups'), at(at(document, 'spec'), 'groups'), at(document, NAMESPACE)].flatMap(list);
  return groups.flatMap((group) => list(at(group, 'rules')));
}

function at(value: unknown, key: string): unknown {
  return isRecord(value) ? value[key] : undefined;
}

function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function warning(file: string, message: string): Problem {
  return { severity: 'warning', file, line: 1, column: 1, path: [], message };
}
