import { setImmediate } from 'node:timers';
import { PluginSettings, type OrgRole, type SettingsPost } from '../pluginSettings';
import type { StoredCatalogue } from '../../../src/slo/catalogue';
import { err, ok, type Result } from '../../../src/slo/result';
import type { PromqlText } from '../../../src/slo/sli';
import type { Slo, SloId } from '../../../src/slo/slo';
import { DAY, ratio, seconds } from '../../../src/slo/units';
import { type GatewayError, gatewayError } from '../../../src/grafana/gatewayError';
import { type CatalogueStore, createCatalogueStore } from '../../../src/grafana/catalogue/catalogueStore';
import type { SettingsApi } from '../../../src/grafana/catalogue/settingsApi';

/** A clock that jumps from one sleeper to the next, so that minutes of waiting take no time and always the same turns. */
export class VirtualTime {
  private time = 0;
  private order = 0;
  private sleepers: Array<{ readonly at: number; readonly order: number; readonly wake: () => void }> = [];

  readonly now = (): number => this.time;

  readonly sleep = (duration: number): Promise<void> =>
    new Promise((wake) => {
      this.sleepers.push({ at: this.time + duration, order: this.order++, wake });
    });

  /** Runs until nobody sleeps any more. */
  async run(): Promise<void> {
    for (await turn(); this.sleepers.length > 0; await turn()) {
      this.sleepers.sort((a, b) => a.at - b.at || a.order - b.order);
      const next = this.sleepers.shift();
      this.time = next?.at ?? this.time;
      next?.wake();
    }
  }

  /** The outcome of something that sleeps in this time, and may wait for other things, too. */
  async settle<T>(work: Promise<T>): Promise<T> {
    let settled = false;
    const outcome = Promise.allSettled([work]).then(() => {
      settled = true;
    });
    while (!settled) {
      await this.run();
    }
    await outcome;
    return work;
  }
}

/** Lets everything run that waits for a promise. */
function turn(): Promise<void> {
  return new Promise((resolve) => {
    setImmediate(resolve);
  });
}

/** Numbers that look random and are the same for the same seed (mulberry32). */
export function seededRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

export interface Network {
  readonly settings: PluginSettings;
  readonly time: VirtualTime;
  readonly random: () => number;
  /** Seconds that a message may take in one direction. */
  readonly delay?: (random: () => number) => number;
  readonly role?: OrgRole;
}

/** The settings API over a slow network: each call takes effect at some moment between its start and its end. */
export function slowApi({ settings, time, random, delay = () => 0, role = 'Editor' }: Network): SettingsApi {
  const call = async (
    act: () => { readonly status: number; readonly body: unknown }
  ): Promise<Result<unknown, GatewayError>> => {
    await time.sleep(delay(random));
    const { status, body } = act();
    const answer: unknown = JSON.parse(JSON.stringify(body));
    await time.sleep(delay(random));
    return status === 200
      ? ok(answer)
      : err(gatewayError(status === 403 ? 'forbidden' : 'unavailable', JSON.stringify(answer), { status }));
  };
  return {
    get: () => call(() => settings.get(role)),
    post: (body) => {
      const sent = JSON.parse(JSON.stringify(body)) as SettingsPost;
      return call(() => settings.post(role, sent));
    },
  };
}

/** A browser tab with its own store; no lock joins it with the others. */
export function openTab(network: Network, api: SettingsApi = slowApi(network)): CatalogueStore {
  let last: Promise<unknown> = Promise.resolve();
  return createCatalogueStore(api, {
    sleep: network.time.sleep,
    now: network.time.now,
    random: network.random,
    exclusive: (work) => {
      const run = last.then(work);
      last = Promise.allSettled([run]);
      return run;
    },
  });
}

export function sloOf(id: string, title = `Title of ${id}`): Slo {
  return {
    id: id as SloId,
    title,
    description: '',
    service: 'checkout',
    team: 'payments',
    sli: { kind: 'probe', metric: 'probe_success{job="front-door"}' as PromqlText, by: [] },
    objective: {
      target: ratio(0.999),
      window: { kind: 'rolling', length: seconds(30 * DAY) },
      budgeting: { method: 'occurrences' },
    },
    alerting: { page: true, ticket: true },
    labels: {},
    links: [],
  };
}

/** The value of a result that has to be there. */
export function valueOf<T, E>(result: Result<T, E>): T {
  if (!result.ok) {
    throw new Error(`expected a value, got ${JSON.stringify(result.error)}`);
  }
  return result.value;
}

/** Ids and titles, in order. */
export function titlesOf({ catalogue }: StoredCatalogue): ReadonlyArray<readonly [string, string]> {
  return catalogue.slos.map(({ id, title }) => [id, title]);
}
