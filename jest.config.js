// Formats of dates must not depend on the machine.
process.env.TZ = 'UTC';

const scaffold = require('./.config/jest.config');
const { grafanaESModules, nodeModulesToTransform } = require('./.config/jest/utils');

const swc = { ...scaffold.transform };
const [swcTransform] = Object.values(swc);

// Packages below @grafana/ui 13 that ship as ES modules only and that the scaffold does not list yet.
const esModules = [...grafanaESModules, '@react-hookz/web', '@ver0/deep-equal', 'micro-memoize', 'd3-array', 'd3-time', 'internmap'];

const base = {
  ...scaffold,
  rootDir: __dirname,
  transform: { '^.+\\.m?[tj]sx?$': swcTransform },
  transformIgnorePatterns: [nodeModulesToTransform(esModules)],
  setupFilesAfterEnv: ['<rootDir>/jest-setup.js'],
};

const node = { ...base, testEnvironment: 'node', setupFilesAfterEnv: [] };

module.exports = {
  projects: [
    { ...base, displayName: 'browser', testMatch: ['<rootDir>/src/**/*.test.tsx', '<rootDir>/src/{state,grafana,ui,pages,panels}/**/*.test.ts'] },
    { ...node, displayName: 'node', testMatch: ['<rootDir>/src/{slo,promql,spec,queries,analysis}/**/*.test.ts', '<rootDir>/{cli,dev,bench}/**/*.test.ts'] },
    { ...node, displayName: 'oracle', testMatch: ['<rootDir>/tests/oracle/**/*.test.ts'] },
    { ...node, displayName: 'contract', testMatch: ['<rootDir>/tests/contract/**/*.test.ts'] },
  ],
};
