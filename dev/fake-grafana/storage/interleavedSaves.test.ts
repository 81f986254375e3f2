import { PluginSettings } from '../pluginSettings';
import type { Catalogue } from '../../../src/slo/catalogue';
import type { CatalogueStore } from '../../../src/grafana/catalogue/catalogueStore';
import type { SaveFailure } from '../../../src/grafana/catalogue/saveOutcome';
import { type GatewayError, gatewayError } from '../../../src/grafana/gatewayError';
import { err, type Result } from '../../../src/slo/result';
import { takeBack } from '../../../src/state/catalogue/takeBack';
import { type Network, openTab, seededRandom, sloOf, slowApi, titlesOf, valueOf, VirtualTime } from './tabs.fixture';

// Thousands of reads and writes each, on a machine that may do other work beside.
jest.setTimeout(30_000);

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

interface Save {
  readonly id: string;
  /** Title of the SLO that the save was made from, and the one that it wrote. */
  readonly from: string | undefined;
  readonly to: string;
  readonly outcome: 'saved' | SaveFailure['kind'];
}

/** One tab that reads, thinks for a while and saves, several times; each save is a new version of one SLO. */
async function work(
  net: Network,
  name: string,
  ids: readonly string[],
  log: Save[],
  reports: string[] = []
): Promise<void> {
  const tab = openTab(net);
  for (const [turn, id] of ids.entries()) {
    const base = valueOf(await tab.read());
    await net.time.sleep(net.random() * 2);
    const from = base.catalogue.slos.find((slo) => slo.id === id)?.title;
    const to = `${id} by ${name}, turn ${turn}`;
    const saved = await tab.save(base, withSlo(id, to));
    log.push({ id, from, to, outcome: saved.ok ? 'saved' : saved.error.kind });
  }
  await net.time.sleep(60);
  reports.push(...valueOf(await tab.read()).issues.map(({ message }) => message));
}

const fast = (random: () => number): number => 0.005 + random() * 0.05;
const slow = (random: () => number): number => 0.02 + random() * 0.5;
/** Mostly quick; one message in twenty hangs for seconds, far beyond the moment in which a save is confirmed. */
const hanging = (random: () => number): number => (random() < 0.05 ? 1 + random() * 3 : 0.01 + random() * 0.1);

const KINDS: ReadonlyArray<readonly [string, Network['delay']]> = [
  ['fast', fast],
  ['slow', slow],
  ['hanging', hanging],
];

describe('tabs that save different SLOs at the same time lose nothing', () => {
  const cases = KINDS.flatMap(([kind, delay]) => [1, 2, 3].map((seed) => [kind, seed, 6, delay] as const));

  test.each([...cases, ['slow', 7, 12, slow] as const])(
    '%s network, seed %d, %d tabs',
    async (_kind, seed, tabs, delay) => {
      const net = network(seed, delay);
      const log: Save[] = [];
      for (let n = 0; n < tabs; n++) {
        const ids = Array.from({ length: 60 / tabs }, (_, turn) => `tab-${n}-slo-${turn}`);
        void work(net, `tab ${n}`, ids, log);
      }
      await net.time.run();
      const stored = valueOf(await net.time.settle(openTab(net).read()));
      expect(log.map(({ outcome }) => outcome)).toEqual(Array.from({ length: 60 }, () => 'saved'));
      expect(new Map(titlesOf(stored))).toEqual(new Map(log.map(({ id, to }) => [id, to])));
    }
  );
});

describe('tabs that save the same SLOs at the same time win, or are told of the conflict', () => {
  const cases = KINDS.flatMap(([kind, delay]) => [11, 12, 13].map((seed) => [kind, seed, delay] as const));

  test.each(cases)('%s network, seed %d', async (kind, seed, delay) => {
    const net = network(seed, delay);
    const log: Save[] = [];
    const reports: string[] = [];
    const ids = Array.from({ length: 12 }, (_, turn) => `slo-${turn % 3}`);
    for (let n = 0; n < 5; n++) {
      void work(net, `tab ${n}`, ids, log, reports);
    }
    await net.time.run();
    const stored = valueOf(await net.time.settle(openTab(net).read()));
    expect(log).toHaveLength(60);
    expect(new Set(log.map(({ outcome }) => outcome))).toEqual(new Set(['saved', 'conflict']));
    // What is stored was made from every save that was confirmed, but for those that were reported as overwritten.
    const contained = ancestors(
      stored.catalogue.slos.map(({ title }) => title),
      log
    );
    const missing = log.filter(({ outcome, to }) => outcome === 'saved' && !contained.has(to));
    expect(missing.filter(({ to }) => !reports.some((report) => report.includes(`“${to}”`)))).toEqual([]);
    expect(kind === 'fast' ? reports : []).toEqual([]);
  });
});

describe('tabs that take back every other save, on a server that fails now and then', () => {
  const SERVERS: ReadonlyArray<readonly [string, Network['delay'], number]> = [
    ['sound and fast', fast, 0],
    ['sound and slow', slow, 0],
    ['failing and fast', fast, 0.1],
    ['failing and slow', slow, 0.1],
  ];
  const cases = SERVERS.flatMap(([kind, delay, share]) => [21, 22].map((seed) => [kind, seed, delay, share] as const));

  test.each(cases)('%s, seed %d: each takes back its own and nobody else’s', async (_kind, seed, delay, share) => {
    const net = network(seed, delay);
    const fates = new Map<string, Fate>();
    for (let n = 0; n < 5; n++) {
      void saveAndTakeBack(net, { name: `tab-${n}`, turns: 10, share }, fates);
    }
    await net.time.run();
    const stored = valueOf(await net.time.settle(openTab(net).read()));
    const ids = new Set<string>(stored.catalogue.slos.map(({ id }) => id));
    const wrong = [...fates].filter(([id, fate]) => fate !== 'unknown' && ids.has(id) !== (fate === 'stored'));
    expect(fates.size).toBe(50);
    expect(wrong).toEqual([]);
    const certain = [...fates.values()].filter((fate) => fate !== 'unknown').length;
    expect(certain).toBeGreaterThanOrEqual(share === 0 ? 50 : 40);
  });
});

/** Whether an SLO has to be stored in the end; unknown where the store itself has said that nobody knows. */
type Fate = 'stored' | 'absent' | 'unknown';

function fateOf(saved: Awaited<ReturnType<CatalogueStore['save']>>, wanted: Fate, otherwise: Fate): Fate {
  if (saved.ok) {
    return wanted;
  }
  return saved.error.kind === 'gateway' && saved.error.written === 'unknown' ? 'unknown' : otherwise;
}

async function saveAndTakeBack(
  net: Network,
  { name, turns, share }: { readonly name: string; readonly turns: number; readonly share: number },
  fates: Map<string, Fate>
): Promise<void> {
  const api = slowApi(net);
  const tab = openTab(net, { get: api.get, post: (body) => failNowAndThen(net, share, () => api.post(body)) });
  for (let turn = 0; turn < turns; turn++) {
    const id = `${name}-slo-${turn}`;
    const base = valueOf(await tab.read());
    await net.time.sleep(net.random() * 2);
    const change = { apply: withSlo(id) };
    const saved = await tab.save(base, change.apply);
    fates.set(id, fateOf(saved, 'stored', 'absent'));
    if (saved.ok && turn % 2 === 1) {
      await net.time.sleep(net.random() * 2);
      const back = takeBack(change, { before: base, stored: saved.value.stored });
      fates.set(id, fateOf(await tab.save(back.base, back.change.apply), 'absent', 'stored'));
    }
  }
}

/** Half of the failures come before the write takes effect, half after. */
async function failNowAndThen<T>(
  { random }: Network,
  share: number,
  act: () => Promise<Result<T, GatewayError>>
): Promise<Result<T, GatewayError>> {
  const failure = err(gatewayError('unavailable', 'bad gateway', { status: 502 }));
  const dice = random();
  if (dice < share / 2) {
    return failure;
  }
  const answer = await act();
  return dice < share ? failure : answer;
}

/** The versions from which the given ones were made, step by step, with themselves. */
function ancestors(versions: readonly string[], log: readonly Save[]): ReadonlySet<string> {
  const madeFrom = new Map(log.map(({ from, to }) => [to, from]));
  const found = new Set<string>();
  for (const version of versions) {
    for (let step: string | undefined = version; step !== undefined; step = madeFrom.get(step)) {
      found.add(step);
    }
  }
  return found;
}
