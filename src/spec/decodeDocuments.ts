import '../promql/readText';
import './exclusions/readExclusions';
import type { Catalogue, CatalogueDefaults } from '../slo/catalogue';
import { err, fail, type Issue, ok, type Result } from '../slo/result';
import type { Slo } from '../slo/slo';
import type { Seconds } from '../slo/units';
import { consistencyWarnings } from './consistencyWarnings';
import { type DecodedCatalogue, decodeCatalogue } from './decodeCatalogue';
import { LIMITS } from './schema/limits';

export interface DecodedDocuments {
  readonly catalogue: Catalogue;
  /** One for each document, in order; what could not be read is in them. */
  readonly documents: readonly DecodedCatalogue[];
  /** Of all documents; paths begin with the index of the document. */
  readonly issues: readonly Issue[];
}

/**
 * Several documents, of one file or of many, as one catalogue. Where the defaults of two documents differ, the first
 * one's are the catalogue's, and the SLOs of the others name their data source and their window themselves. What the
 * defaults do not name is taken from `base`; `placeOf` says where an entry is that another one repeats.
 */
export function decodeDocuments(
  values: readonly unknown[],
  base?: CatalogueDefaults,
  placeOf: (path: Issue['path']) => string = ([index]) => `document ${Number(index) + 1}`
): Result<DecodedDocuments> {
  if (values.length === 0) {
    return fail([], 'empty', 'There is no document. Begin with `apiVersion: headroom/v1` and `kind: SloCatalogue`.');
  }
  if (values.length > LIMITS.documents) {
    return fail([], 'too-many', `There are ${values.length} documents; at most ${LIMITS.documents} are read at once.`);
  }
  const decoded = values.map((value) => decodeCatalogue(value, base, consistencyWarnings));
  const failures = decoded.flatMap((one, index) => (one.ok ? [] : placed(one.error, index)));
  const documents = decoded.flatMap((one) => (one.ok ? [one.value] : []));
  const first = documents[0];
  if (failures.length > 0 || first === undefined) {
    return err(failures);
  }
  const defaults = first.catalogue.defaults;
  const slos = documents.map(({ catalogue }) =>
    catalogue.slos.map((slo) => withWindow(withDatasource(slo, catalogue, defaults.datasource), defaults.window))
  );
  const teams = documents.map(({ catalogue }) => catalogue.teams);
  const catalogue = { defaults, teams: firstOfEach(teams), slos: firstOfEach(slos) };
  const issues = documents.flatMap((document, index) => placed(document.issues, index));
  const twice = [...repeated('teams', teams, placeOf), ...repeated('slos', slos, placeOf)];
  return ok({ catalogue, documents, issues: [...issues, ...twice] });
}

function placed(issues: readonly Issue[], index: number): readonly Issue[] {
  return issues.map((issue) => ({ ...issue, path: [index, ...issue.path] }));
}

function withDatasource(slo: Slo, { defaults }: Catalogue, datasource: string | undefined): Slo {
  const inherits = slo.datasource === undefined && defaults.datasource !== undefined;
  return inherits && defaults.datasource !== datasource ? { ...slo, datasource: defaults.datasource } : slo;
}

function withWindow(slo: Slo, defaultWindow: Seconds): Slo {
  const { window } = slo.objective;
  const isOther = window.kind === 'rolling' && window.inherited && window.length !== defaultWindow;
  return isOther
    ? { ...slo, objective: { ...slo.objective, window: { kind: 'rolling', length: window.length } } }
    : slo;
}

interface Identified {
  readonly id: string;
}

function firstOfEach<T extends Identified>(lists: ReadonlyArray<readonly T[]>): readonly T[] {
  const byId = new Map<string, T>();
  lists.flat().forEach((entity) => byId.set(entity.id, byId.get(entity.id) ?? entity));
  return [...byId.values()];
}

/** An id that an earlier document has already; inside one document that is found by `decodeCatalogue`. */
function repeated(
  list: 'teams' | 'slos',
  lists: ReadonlyArray<readonly Identified[]>,
  placeOf: (path: Issue['path']) => string
): readonly Issue[] {
  const first = new Map<string, Issue['path']>();
  return lists.flatMap((entities, document) =>
    entities.flatMap(({ id }, index) => {
      const path = [document, list, index, 'id'];
      const earlier = first.get(id);
      if (earlier === undefined) {
        first.set(id, path);
        return [];
      }
      const message = `\`id\` is "${id}", which ${placeOf(earlier)} has already; that one counts. Give this entry another id.`;
      return [{ path, code: 'repeated-id', message }];
    })
  );
}
