import { type SloState, STATES_WORST_FIRST } from '../../slo/state';

/** What a list of SLOs is narrowed to. Empty means everything. */
export interface ListFilters {
  readonly search: string;
  readonly teams: readonly string[];
  readonly services: readonly string[];
  readonly states: readonly SloState[];
  /** Labels as `name=value`. */
  readonly labels: readonly string[];
}

export const NO_FILTERS: ListFilters = { search: '', teams: [], services: [], states: [], labels: [] };

const MOST_VALUES = 50;
const LONGEST_TEXT = 200;

/** Filters from the address; what cannot be meant is left out, for anybody can write a link. */
export function decodeFilters(parameters: URLSearchParams): ListFilters {
  const isState = (text: string): text is SloState => STATES_WORST_FIRST.some((state) => state === text);
  return {
    search: (parameters.get('q') ?? '').slice(0, LONGEST_TEXT),
    teams: texts(parameters, 'team'),
    services: texts(parameters, 'service'),
    states: texts(parameters, 'state').filter(isState),
    labels: texts(parameters, 'label').filter((text) => /^[^=]+=/.test(text)),
  };
}

function texts(parameters: URLSearchParams, name: string): readonly string[] {
  const given = parameters.getAll(name).filter((text) => text !== '' && text.length <= LONGEST_TEXT);
  return [...new Set(given)].slice(0, MOST_VALUES);
}

/** The address with these filters; other parameters stay as they are, and empty filters leave nothing behind. */
export function encodeFilters(filters: ListFilters, parameters: URLSearchParams): URLSearchParams {
  const next = new URLSearchParams(parameters);
  const lists: ReadonlyArray<readonly [string, readonly string[]]> = [
    ['q', filters.search === '' ? [] : [filters.search]],
    ['team', filters.teams],
    ['service', filters.services],
    ['state', filters.states],
    ['label', filters.labels],
  ];
  for (const [name, values] of lists) {
    next.delete(name);
    values.forEach((value) => next.append(name, value));
  }
  return next;
}
