import { PluginSettings } from '../../../dev/fake-grafana/pluginSettings';
import type { Catalogue } from '../../slo/catalogue';
import type { CatalogueStore } from './catalogueStore';
import { type Network, openTab, seededRandom, sloOf, titlesOf, valueOf, VirtualTime } from './tabs.fixture';

function network(seed: number, delay: Network['delay']): Network {
  const random = seededRandom(seed);
  return {
    settings: new PluginSettings('headroom-slo-app'),
    time: new VirtualTime(),
    random,
    ...(delay ? { delay } : {}),
  };
}

function withSlo(id: string, title?: string): (catalogue: Catalogue) => Catalogue {
  return (catalogue) => ({ ...catalogue, slos: [...catalogue.slos.filter((slo) => slo.id !== id), sloOf(id, title)] });
}

interface Tally {
  saved: number;
  conflicts: number;
  refused: number;
  kept: Map<string, string>;
}

/** One tab that reads, thinks for a while and saves, several times; each save is a new version of one of its SLOs. */
async function workInTab(
  tab: CatalogueStore,
  { time, random }: Network,
  saves: number,
  idOf: (save: number) => string,
  name: string,
  tally: Tally
): Promise<void> {
  for (let save = 0; save < saves; save++) {
    const base = valueOf(await tab.read());
    await time.sleep(random() * 2);
    const id = idOf(save);
    const title = `${id} by ${name}, ${save}`;
    const outcome = await tab.save(base, withSlo(id, title));
    if (outcome.ok) {
      tally.saved += 1;
      tally.kept.set(id, title);
    } else if (outcome.error.kind === 'conflict') {
      tally.conflicts += 1;
    } else {
      tally.refused += 1;
    }
  }
}

const fast = (random: () => number): number => 0.005 + random() * 0.05;
const slow = (random: () => number): number => 0.02 + random() * 0.5;
/** Mostly quick; one message in twenty hangs for seconds, far beyond the moment in which a save is confirmed. */
const hanging = (random: () => number): number => (random() < 0.05 ? 1 + random() * 3 : 0.01 + random() * 0.1);

describe('tabs that save different SLOs at the same time', () => {
  test.each([
    ['a fast network', 1, 6, fast],
    ['a fast network, another order', 2, 6, fast],
    ['a slow network', 3, 6, slow],
    ['a slow network, another order', 4, 6, slow],
    ['a network in which messages hang', 5, 6, hanging],
    ['a network in which messages hang, another order', 6, 6, hanging],
    ['many tabs', 7, 12, slow],
  ])('lose nothing on %s', async (_network, seed, tabs, delay) => {
    const net = network(seed, delay);
    const tally: Tally = { saved: 0, conflicts: 0, refused: 0, kept: new Map() };
    const savesPerTab = 60 / tabs;
    for (let n = 0; n < tabs; n++) {
      void workInTab(openTab(net), net, savesPerTab, (save) => `tab-${n}-slo-${save}`, `tab ${n}`, tally);
    }
    await net.time.run();
    const stored = valueOf(await net.time.settle(openTab(net).read()));
    expect(tally).toMatchObject({ saved: 60, conflicts: 0, refused: 0 });
    expect(new Map(titlesOf(stored))).toEqual(tally.kept);
  });
});

describe('tabs that save the same SLOs at the same time', () => {
  test.each([
    [11, fast],
    [12, slow],
    [13, hanging],
  ])('win or are told of the conflict (seed %d)', async (seed, delay) => {
    const net = network(seed, delay);
    const tally: Tally = { saved: 0, conflicts: 0, refused: 0, kept: new Map() };
    for (let n = 0; n < 5; n++) {
      void workInTab(openTab(net), net, 12, (save) => `slo-${save % 3}`, `tab ${n}`, tally);
    }
    await net.time.run();
    const stored = valueOf(await net.time.settle(openTab(net).read()));
    expect(tally.saved + tally.conflicts + tally.refused).toBe(60);
    expect(tally.conflicts).toBeGreaterThan(0);
    expect(tally.refused).toBe(0);
    expect(stored.catalogue.slos.map(({ id }) => id).sort()).toEqual(['slo-0', 'slo-1', 'slo-2']);
  });
});
