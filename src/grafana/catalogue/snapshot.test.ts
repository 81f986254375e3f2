import { ok } from '../../slo/result';
import { createSnapshots } from './snapshot';

const slo = {
  id: 'checkout',
  title: 'T',
  service: 's',
  sli: { probe: { metric: 'up' } },
  objective: { target: 99 },
};
const HEAD = { apiVersion: 'headroom/v1', kind: 'SloCatalogue' };

/** What pages see of a document that somebody wrote into the settings. */
async function unreadableOf(document: object) {
  const jsonData = { catalogue: document, revision: 1 };
  const read = createSnapshots({ get: async () => ok({ enabled: true, pinned: true, jsonData }), post: jest.fn() });
  const snapshot = await read();
  return snapshot.ok ? snapshot.value.stored.unreadable : snapshot.error.detail;
}

test.each<[string, object, ReadonlyArray<string | undefined>]>([
  ['an entry that is no SLO', { slos: [{ ...slo, id: 'search', title: 3 }, slo] }, ['search']],
  ['another spelling of the key', { SLOs: [slo] }, [undefined]],
  ['another spelling beside the key', { slos: [slo], SLOs: [slo] }, [undefined]],
  ['an unknown key with a text', { note: 'x', slos: [] }, []],
  ['defaults and teams that cannot be read', { defaults: { window: 3 }, teams: {}, slos: [] }, []],
  ['no SLOs', { slos: [] }, []],
  ['no SLOs and no key', {}, []],
])('which SLOs may stand where nobody finds them: %s', async (_, document, expected) => {
  const unreadable = await unreadableOf({ ...HEAD, ...document });
  expect(unreadable).toEqual(
    expected.map((id) =>
      id === undefined
        ? { reasons: [expect.stringContaining('`SLOs`')] }
        : { id, reasons: [expect.stringContaining('`title`')] }
    )
  );
});
