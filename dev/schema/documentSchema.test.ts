import { readdirSync, readFileSync } from 'node:fs';
import Ajv from 'ajv';
import { decodeDocuments } from '../../src/spec/decodeDocuments';
import { parseYaml } from '../../src/spec/yamlText';
import { DOCUMENT_PAGE, documentPage } from './documentPage';
import { documentSchema, SCHEMA_FILE } from './documentSchema';

const ROOT = `${__dirname}/../..`;
const validate = new Ajv({ allErrors: true, strict: false }).compile(documentSchema());
const EXAMPLES = readdirSync(`${ROOT}/examples`).filter((file) => file.endsWith('.yaml'));

function documentsOf(file: string): readonly unknown[] {
  const parsed = parseYaml(readFileSync(`${ROOT}/examples/${file}`, 'utf8'));
  expect(parsed).toMatchObject({ ok: true });
  return parsed.ok ? parsed.value.map(({ value }) => value) : [];
}

describe('published files are those that the schema gives; `npx tsx dev/schema/generate.ts` renews them', () => {
  test('the JSON Schema', () => {
    expect(JSON.parse(readFileSync(`${ROOT}/${SCHEMA_FILE}`, 'utf8'))).toEqual(
      JSON.parse(JSON.stringify(documentSchema()))
    );
  });

  test('the reference', () => {
    expect(readFileSync(`${ROOT}/${DOCUMENT_PAGE}`, 'utf8')).toBe(documentPage(documentSchema()));
  });
});

describe.each(EXAMPLES)('examples/%s', (file) => {
  test('passes the JSON Schema', () => {
    documentsOf(file).forEach((document) => {
      validate(document);
      expect(validate.errors ?? []).toEqual([]);
    });
  });

  test('is decoded without a word', () => {
    expect(decodeDocuments(documentsOf(file))).toMatchObject({ ok: true, value: { issues: [] } });
  });
});

const SLO = {
  id: 'a',
  title: 'A',
  service: 'a',
  sli: { probe: { metric: 'up' } },
  objective: { target: 99.9, window: '30d' },
};

test.each([
  ['a target of 100', { ...SLO, objective: { target: 100 } }],
  ['two kinds of SLI', { ...SLO, sli: { probe: { metric: 'up' }, latency: { histogram: 'x', threshold: '1s' } } }],
  ['no kind of SLI', { ...SLO, sli: {} }],
  ['good and bad events', { ...SLO, sli: { events: { good: 'a', bad: 'b', total: 'c' } } }],
  ['neither good nor bad events', { ...SLO, sli: { events: { total: 'c' } } }],
  ['an id with capitals', { ...SLO, id: 'A' }],
  ['a label of ours', { ...SLO, labels: { slo_id: 'x' } }],
  ['a link that runs a script', { ...SLO, runbook: 'javascript:alert(1)' }],
  ['a key that is not known', { ...SLO, colour: 'red' }],
])('the JSON Schema refuses %s', (_what, slo) => {
  expect(validate({ apiVersion: 'headroom/v1', kind: 'SloCatalogue', slos: [SLO] })).toBe(true);
  expect(validate({ apiVersion: 'headroom/v1', kind: 'SloCatalogue', slos: [slo] })).toBe(false);
});
