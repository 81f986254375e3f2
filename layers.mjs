/**
 * The one list of layers. ESLint (`import-x/no-restricted-paths`), dependency-cruiser and the pure type check read it.
 *
 * `may` names the layers that a layer may import; `pure` layers are type-checked without DOM and Node types.
 */
export const layers = {
  slo: { pure: true, may: [] },
  promql: { pure: true, may: [] },
  spec: { pure: true, may: ['slo', 'promql'] },
  queries: { pure: true, may: ['slo', 'promql'] },
  rules: { pure: true, may: ['slo', 'promql', 'queries'] },
  analysis: { pure: true, may: ['slo'] },
  grafana: { may: ['slo', 'spec', 'rules'] },
  state: { may: ['slo', 'promql', 'spec', 'queries', 'rules', 'analysis', 'grafana'] },
  ui: { may: ['slo'] },
  pages: { may: ['slo', 'promql', 'spec', 'queries', 'rules', 'analysis', 'state', 'ui'] },
  panels: { may: ['slo', 'analysis', 'state', 'ui'] },
};

/** Folders beside `src` that `src` never imports. */
export const outside = ['cli', 'dev', 'tests', 'bench'];

/** Packages that only the named layers may import. */
export const guardedPackages = {
  '@grafana/runtime': ['grafana'],
  '@prometheus-io/lezer-promql': ['promql'],
  valibot: ['spec', 'rules', 'grafana'],
  yaml: ['spec'],
  '@tanstack/react-query': ['state', 'pages', 'panels'],
};
