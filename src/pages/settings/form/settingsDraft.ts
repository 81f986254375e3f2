import { printDuration } from '../../../promql/duration';
import type { Catalogue, CatalogueDefaults, Team } from '../../../slo/catalogue';
import { err, type Issue, ok, type Result } from '../../../slo/result';
import { decodeCatalogue } from '../../../spec/decodeCatalogue';
import { API_VERSION, KIND } from '../../../spec/schema/catalogueSchema';

/** What the form of the settings holds while somebody types. */
export interface SettingsDraft {
  /** uid; empty for Grafana's default data source. */
  readonly datasource: string;
  /** Duration, `30d`. */
  readonly window: string;
  readonly teams: ReadonlyArray<{ readonly id: string; readonly title: string }>;
}

export interface Settings {
  readonly defaults: CatalogueDefaults;
  readonly teams: readonly Team[];
}

export function settingsDraft({ defaults, teams }: Catalogue): SettingsDraft {
  return {
    datasource: defaults.datasource ?? '',
    window: printDuration(defaults.window),
    teams: teams.map(({ id, title }) => ({ id, title })),
  };
}

/** The settings of the form, or its issues with the names of the fields as paths (`['teams', 0, 'id']`). */
export function settingsFromDraft(draft: SettingsDraft): Result<Settings> {
  const { datasource, window } = draft;
  const decoded = decodeCatalogue({
    apiVersion: API_VERSION,
    kind: KIND,
    defaults: { ...(datasource === '' ? {} : { datasource }), window: window.trim() },
    teams: draft.teams.map(({ id, title }) => ({ id: id.trim(), title: title.trim() })),
    slos: [],
  });
  if (!decoded.ok) {
    return decoded;
  }
  const { catalogue, issues } = decoded.value;
  return issues.length > 0 ? err(issues.map(asField)) : ok({ defaults: catalogue.defaults, teams: catalogue.teams });
}

function asField(issue: Issue): Issue {
  const [first, ...rest] = issue.path;
  return first === 'defaults' ? { ...issue, path: rest } : issue;
}
