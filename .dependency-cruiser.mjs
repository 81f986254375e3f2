import { layers, outside } from './layers.mjs';

const names = Object.keys(layers);

const layerRules = names.map((layer) => {
  const may = [layer, ...layers[layer].may].join('|');
  return {
    name: `layer-${layer}`,
    comment: `src/${layer} imports only ${layers[layer].may.join(', ') || 'itself'} (layers.mjs).`,
    severity: 'error',
    from: { path: `^src/${layer}/`, pathNot: String.raw`\.(test|fixture)\.tsx?$` },
    to: { path: '^src/', pathNot: [`^src/(${may})/`, String.raw`^src/plugin\.json$`] },
  };
});

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'no-surroundings',
      comment: 'The plugin never imports what surrounds it.',
      severity: 'error',
      from: { path: '^src/', pathNot: String.raw`\.(test|fixture)\.tsx?$` },
      to: { path: `^(${outside.join('|')})/` },
    },
    {
      name: 'no-orphans',
      severity: 'error',
      from: { orphan: true, path: '^src/', pathNot: String.raw`\.(test|d)\.tsx?$|module\.tsx$` },
      to: {},
    },
    {
      name: 'no-dev-packages',
      comment: 'What ships may only import what ships.',
      severity: 'error',
      from: { path: '^src/', pathNot: String.raw`\.(test|fixture)\.tsx?$|/testing/` },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
    },
    ...layerRules,
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'default'],
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.json'],
    },
  },
};
