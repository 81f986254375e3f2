import type { CatalogueDefaults } from '../slo/catalogue';
import type { Objective, SloWindow } from '../slo/objective';
import { err, fail, type Issue, ok, type Result } from '../slo/result';
import type { Slo, SloId } from '../slo/slo';
import { ratioFromPercent, type Seconds } from '../slo/units';
import { consistencyIssues } from './consistency';
import { decodeSli } from './decodeSli';
import { exclusionsReader } from './exclusions/exclusionsReader';
import { DEFAULT_WINDOW } from './defaultWindow';
import { isRecord, type JsonRecord, sparse } from './json';
import { isNestedDeeper, MAX_ENTRY_DEPTH } from './nesting';
import { durationSeconds } from './promqlText';
import { schemaIssues, unknownKeyIssue } from './schema/schemaIssues';
import { unknownKeysOf } from './schema/schemaWalk';
import { type SloDocument, sloSchema } from './schema/sloSchema';

export interface DecodedSlo {
  readonly slo: Slo;
  /** What is allowed but probably not meant; unknown keys among it. */
  readonly warnings: readonly Issue[];
}

/** What is allowed in an entry but probably not meant, by the window of those that name none. */
export type WarningsOf = (json: JsonRecord, defaultWindow: Seconds) => readonly Issue[];

/**
 * One entry of a catalogue, from JSON or YAML, as an SLO. All that is wrong with it is reported at once.
 *
 * Percents become ratios and durations seconds. A key that is not known is a warning and stays in `unknownKeys`.
 * `defaults.window` holds where the objective names no window. Warnings of other kinds are those of `warningsOf`.
 */
export function decodeSlo(
  json: unknown,
  defaults: CatalogueDefaults = { window: DEFAULT_WINDOW },
  warningsOf: WarningsOf = () => []
): Result<DecodedSlo> {
  if (isNestedDeeper(json, MAX_ENTRY_DEPTH)) {
    return fail([], 'too-deep', 'The entry nests deeper than any SLO does. Write it anew from an example.');
  }
  const excluded = isRecord(json) ? json['exclusions'] : undefined;
  const reader = excluded === undefined ? undefined : exclusionsReader();
  const ofEntry = unknownKeysOf(sloSchema, json);
  const ofExclusions = reader?.unknownKeys(excluded) ?? [];
  const unknownKeys = [...ofEntry, ...ofExclusions];
  const unknownIssues = [
    ...ofEntry.map(({ path }) => unknownKeyIssue(sloSchema, path)),
    ...ofExclusions.flatMap(({ path }) => reader?.unknownKeyIssue(path) ?? []),
  ];
  const issues = [
    ...schemaIssues(sloSchema, json),
    ...(isRecord(json) ? consistencyIssues(json) : []),
    ...(reader?.issues(excluded) ?? []),
  ];
  if (issues.length > 0 || !isRecord(json)) {
    return err([...issues, ...unknownIssues]);
  }
  // The schema has just accepted it; what it adds to the type is what was checked.
  const document = json as unknown as SloDocument;
  const slo = toSlo(document, defaults);
  if (!slo.ok) {
    return slo;
  }
  return ok({
    slo: { ...slo.value, ...(unknownKeys.length > 0 ? { unknownKeys } : {}) },
    warnings: [...unknownIssues, ...warningsOf(json, defaults.window)],
  });
}

function toSlo(document: SloDocument, defaults: CatalogueDefaults): Result<Slo> {
  const sli = decodeSli(document.sli);
  if (!sli.ok) {
    return sli;
  }
  const { sla } = document;
  return ok(
    sparse({
      id: document.id as SloId,
      title: document.title,
      description: document.description ?? '',
      service: document.service,
      team: document.team ?? '',
      datasource: document.datasource,
      sli: sli.value,
      objective: toObjective(document.objective, defaults.window),
      exclusions: nonEmpty(document.exclusions) ? exclusionsReader().decode(document.exclusions) : undefined,
      alerting: { page: document.alerting?.page ?? true, ticket: document.alerting?.ticket ?? true },
      sla: sla && sparse({ target: ratioFromPercent(sla.target), consequence: sla.consequence }),
      runbook: document.runbook,
      labels: { ...document.labels },
      links: (document.links ?? []).map(({ title, url }) => ({ title, url })),
      reviewBy: document.reviewBy,
    })
  );
}

function nonEmpty(list: unknown): boolean {
  return Array.isArray(list) && list.length > 0;
}

function toObjective(document: SloDocument['objective'], defaultWindow: Seconds): Objective {
  return {
    target: ratioFromPercent(document.target),
    window: toWindow(document.window, defaultWindow),
    budgeting: toBudgeting(document.slices),
  };
}

function toWindow(window: SloDocument['objective']['window'], defaultWindow: Seconds): SloWindow {
  if (typeof window === 'object') {
    return { kind: 'calendar', period: window.calendar, timeZone: window.timeZone };
  }
  const named = durationSeconds(window);
  return named === undefined
    ? { kind: 'rolling', length: defaultWindow, inherited: true }
    : { kind: 'rolling', length: named };
}

function toBudgeting(slices: SloDocument['objective']['slices']): Objective['budgeting'] {
  const length = durationSeconds(slices?.length);
  if (slices === undefined || length === undefined) {
    return { method: 'occurrences' };
  }
  const target = slices.target === undefined ? {} : { target: ratioFromPercent(slices.target) };
  return { method: 'time-slices', length, ...target, noData: slices.noData };
}
