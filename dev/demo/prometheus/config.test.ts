import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { prometheusConfig } from './config';

const composeTargets = {
  checkout: 'http://demo:9102',
  search: 'http://demo:9103',
  'front-door': 'http://demo:9104',
  logs: 'http://demo:9105',
};

test('the configuration of docker compose is the one of the demo', () => {
  const file = readFileSync(join(__dirname, 'compose.yml'), 'utf8');
  expect(parse(file)).toEqual(parse(prometheusConfig(composeTargets, ['/data/slos.rules.yaml'])));
});
