import { ok } from '../../slo/result';
import type { Transport } from '../transport/transport';
import { createGrafanaPlace } from './grafanaPlace';

describe('what Grafana holds while another tab installs', () => {
  const name = 'a-events';
  const rules = [{ record: 'a:b', expr: '1', labels: { slo_id: 'a' } }];
  const definitionsOf = (...names: readonly string[]) => ({
    Headroom: names.map((group) => ({ name: group, interval: '1m', rules })),
  });
  const listOf = (...groups: ReadonlyArray<readonly [group: string, provenance: string]>) => ({
    data: {
      groups: groups.map(([group, provenance]) => ({
        name: group,
        file: 'Headroom',
        interval: 60,
        rules: [{ name: 'a:b', query: '1', labels: { slo_id: 'a' }, type: 'recording', health: 'ok', provenance }],
      })),
    },
  });
  const imported = (group: string) => [group, 'converted_prometheus'] as const;

  /** What is said of each group, by answers one after the other, of which the last one stays; and the waits between. */
  async function heldBy(...rounds: ReadonlyArray<readonly [definitions: unknown, list: unknown]>) {
    const waits: number[] = [];
    const transport: Transport = {
      send: async ({ path }) =>
        ok(rounds[Math.min(waits.length, rounds.length - 1)]?.[path.includes('convert') ? 0 : 1]),
    };
    const wait = async (ms: number) => waits.push(ms) > 0;
    const held = await createGrafanaPlace({ uid: 'a/b', transport, closed: undefined, wait }).held();
    return { said: held.ok && held.value.groups.map(({ group, locked }) => [group.name, locked]), waits };
  }

  const OTHER_WAY =
    'It did not come by an import of Prometheus rules but from a file, or somebody made it in Grafana. Remove it there, then install again.';
  const UNDER_WAY =
    'It came there a moment ago, maybe by an installation that is still under way. Press Read again once that has ended.';

  test('a group that is imported between the two answers is one of ours', async () => {
    expect(await heldBy([{}, listOf(imported(name))], [definitionsOf(name), listOf(imported(name))])).toEqual({
      said: [[name, undefined]],
      waits: [250],
    });
  });

  test.each<[string, string]>([
    ['from a file', 'file'],
    ['by hand', ''],
  ])('a group that came %s is said to have, by the second time', async (_, provenance) => {
    expect(await heldBy([{}, listOf([name, provenance])])).toEqual({ said: [[name, OTHER_WAY]], waits: [250] });
  });

  test('where each time another group is on its way, that is what is said of the last one', async () => {
    const round = (count: number) => {
      const names = ['a', 'b', 'c', 'd', 'e'].slice(0, count);
      return [definitionsOf(...names.slice(0, -1)), listOf(['mine', ''], ...names.map(imported))] as const;
    };
    expect(await heldBy(round(1), round(2), round(3), round(4), round(5))).toEqual({
      said: [
        ['mine', OTHER_WAY],
        ['a', undefined],
        ['b', undefined],
        ['c', undefined],
        ['d', UNDER_WAY],
      ],
      waits: [250, 500, 1000],
    });
  });

  test('nobody waits who has left', async () => {
    const transport: Transport = {
      send: async ({ path }) => ok(path.includes('convert') ? {} : listOf([name, ''])),
    };
    const place = createGrafanaPlace({ uid: 'a/b', transport, closed: undefined });
    const left = new AbortController();
    left.abort();
    expect(await place.held(left.signal)).toMatchObject({ ok: false, error: { kind: 'cancelled' } });
  });
});
