/** Sizes that a document may have. They keep a hostile or broken file from stopping the page that reads it. */
export const LIMITS = {
  /** Longest YAML text, in characters. */
  yamlCharacters: 2_000_000,
  /** A folder in git has one for each SLO. */
  documents: 5000,
  slos: 5000,
  teams: 500,
  id: 63,
  title: 200,
  description: 2000,
  name: 100,
  datasource: 100,
  promql: 4000,
  by: 5,
  instanceLabels: 5,
  labelName: 63,
  labelValue: 200,
  labels: 20,
  links: 20,
  url: 2000,
  consequence: 500,
  exclusions: 20,
} as const;
