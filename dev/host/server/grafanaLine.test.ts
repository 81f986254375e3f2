import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { assertInstalled, type HostReact, packageFolder, readReact } from './grafanaLine';

function versionOf(react: HostReact, name: string): string {
  return JSON.parse(readFileSync(join(packageFolder(react, name), 'package.json'), 'utf8')).version;
}

describe('HEADROOM_REACT', () => {
  test.each(['17', '19.2', 'canary'])('says which there are when it is %s', (value) => {
    expect(() => readReact(value)).toThrow(`HEADROOM_REACT is ${value}, but the dev host has React 18 and React 19.`);
  });

  test.each([
    ['is 18 where it is not set', undefined, '18'],
    ['is 18 where it is empty', '', '18'],
    ['chooses 18', '18', '18'],
    ['chooses 19', '19', '19'],
  ])('%s', (_sentence, value, expected) => {
    expect(readReact(value)).toBe(expected);
  });
});

describe('the packages of a line', () => {
  test.each([
    ['18', /^18\./, /^13\.1\./],
    ['19', /^19\./, /^13\.2\./],
  ] as const)('React %s comes with the Grafana that runs it', (react, reactVersion, grafanaVersion) => {
    expect(() => assertInstalled(react)).not.toThrow();
    expect(versionOf(react, 'react')).toMatch(reactVersion);
    expect(versionOf(react, 'react-dom')).toBe(versionOf(react, 'react'));
    for (const name of ['data', 'i18n', 'runtime', 'ui']) {
      expect(versionOf(react, `@grafana/${name}`)).toMatch(grafanaVersion);
    }
  });
});
