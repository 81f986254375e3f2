// Formats of dates must not depend on the machine.
process.env.TZ = 'UTC';

const scaffold = require('./.config/jest.config');
const { grafanaESModules, nodeModulesToTransform } = require('./.config/jest/utils');

const [swcTransform] = Object.values(scaffold.transform);

// Packages below @grafana/ui 13 that ship as ES modules only and that the scaffold does not list yet.
const esModules = [
  ...grafanaESModules,
  '@react-hookz/web',
  '@ver0/deep-equal',
  'micro-memoize',
  'd3-array',
  'd3-time',
  'internmap',
];

const base = {
  ...scaffold,
  rootDir: __dirname,
  transform: { '^.+\\.m?[tj]sx?$': swcTransform },
  transformIgnorePatterns: [nodeModulesToTransform(esModules)],
};
const node = { ...base, testEnvironment: 'node', setupFilesAfterEnv: [] };

module.exports = async () => {
  const { layers } = await import('./layers.mjs');
  const pure = Object.keys(layers).filter((layer) => layers[layer].pure);
  const inPureLayers = `<rootDir>/src/(${pure.join('|')})/`;
  return {
    projects: [
      {
        ...base,
        displayName: 'browser',
        testMatch: ['<rootDir>/src/**/*.test.{ts,tsx}'],
        testPathIgnorePatterns: ['/node_modules/', inPureLayers],
      },
      {
        ...node,
        displayName: 'node',
        testMatch: [`<rootDir>/src/{${pure.join(',')}}/**/*.test.ts`, '<rootDir>/{cli,dev,bench}/**/*.test.ts'],
      },
      { ...node, displayName: 'oracle', testMatch: ['<rootDir>/tests/oracle/**/*.test.ts'] },
      { ...node, displayName: 'rules', testMatch: ['<rootDir>/tests/rules/**/*.test.ts'] },
      { ...node, displayName: 'contract', testMatch: ['<rootDir>/tests/contract/**/*.test.ts'] },
    ],
  };
};
