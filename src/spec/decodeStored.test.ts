import type { Slo } from '../slo/slo';
import { DEFAULT_WINDOW } from './defaultWindow';

const document = {
  apiVersion: 'headroom/v1',
  kind: 'SloCatalogue',
  slos: [
    {
      id: 'logs',
      title: 'Logs are fresh',
      service: 'logs',
      sli: { threshold: { query: 'max(lag_seconds)', op: '<=', value: 300 } },
      objective: { target: 99, slices: { length: '1m', noData: 'ignore' } },
    },
  ],
};

/** Each test begins as a page does: nothing has loaded the grammar of PromQL yet. */
async function freshPage() {
  jest.resetModules();
  return { ...(await import('./decodeStored')), ...(await import('./checkReadable')) };
}

afterEach(() => jest.dontMock('../promql/readText'));

test('a document with expressions is read as where the grammar is there', async () => {
  const { decodeStored } = await freshPage();
  const decoded = await decodeStored(document);
  expect(decoded).toMatchObject({ ok: true, value: { issues: [], catalogue: { slos: [{ id: 'logs' }] } } });
});

test('what is wrong with a selector is said in the sentence of the grammar', async () => {
  const { decodeStored } = await freshPage();
  const slo = { ...document.slos[0], sli: { probe: { metric: 'up{' } }, objective: { target: 99 } };
  const decoded = await decodeStored({ ...document, slos: [slo] });
  expect(decoded.ok && decoded.value.issues.map(({ message }) => message)).toEqual([
    expect.stringContaining('The { at character 3 is not closed. Add }.'),
  ]);
});

describe('where the grammar cannot be loaded', () => {
  const issue = {
    path: [],
    code: 'not-loaded',
    message: 'The part of Headroom that reads PromQL expressions could not be loaded. Reload the page.',
  };

  test('no SLO is called unreadable; the document as a whole is not read', async () => {
    const { decodeStored } = await freshPage();
    jest.doMock('../promql/readText', () => {
      throw new Error('Loading chunk promql-grammar failed.');
    });
    expect(await decodeStored(document)).toEqual({ ok: false, error: [issue] });
  });

  test('a changed SLO is not stored unchecked', async () => {
    const { decodeStored } = await freshPage();
    const decoded = await decodeStored(document);
    const slos: readonly Slo[] = decoded.ok ? decoded.value.catalogue.slos : [];
    const { checkReadable } = await freshPage();
    jest.doMock('../promql/readText', () => {
      throw new Error('Loading chunk promql-grammar failed.');
    });
    const empty = { defaults: { window: DEFAULT_WINDOW }, teams: [], slos: [] };
    expect(await checkReadable(empty, { ...empty, slos })).toEqual({ ok: false, error: [issue] });
    expect(await checkReadable({ ...empty, slos }, { ...empty, slos })).toEqual({ ok: true, value: undefined });
  });
});
