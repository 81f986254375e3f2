import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type BrowserContext, expect, type Page, test as base } from '@playwright/test';
import { demoCatalogue as demoCatalogueAt } from '../../dev/demo/catalogue/demoCatalogue';
import type { Fault } from '../../dev/demo/services/faults';
import type { Service } from '../../dev/demo/history/traffic';

export type User = 'viewer' | 'editor' | 'admin';

const SETTINGS = '/api/plugins/headroom-slo-app/settings';
export const APP = '/a/headroom-slo-app';

/** A person at a browser: a context of its own, logged in by basic authentication, as both hosts accept it. */
export interface Person {
  readonly page: Page;
  open(path: string): Promise<void>;
}

interface Options {
  /** The host of the tests, or the dev host with React 19, on which an error on the console fails the test, too. */
  readonly host: 'given' | 'react-19';
}

interface Fixtures {
  /** Opens a browser as somebody; errors of the page fail the test. */
  readonly browse: (
    user: User,
    options?: { width?: number; height?: number; theme?: 'dark' | 'light' }
  ) => Promise<Person>;
  readonly demo: DemoControl;
  readonly hostUrl: string;
}

/** The demo behind the tests: its catalogue, its services, its Prometheus. */
export class DemoControl {
  constructor(
    private readonly url: string,
    private readonly controlUrl: string
  ) {}

  /** Stores a catalogue, replacing what is there; those of the demo when none is given. */
  async store(catalogue: unknown = demoCatalogue()): Promise<void> {
    await this.post({ enabled: true, pinned: true, jsonData: { catalogue, revision: 1 } });
  }

  async jsonData(): Promise<Record<string, unknown>> {
    const answer = await fetch(`${this.url}${SETTINGS}`, { headers: { authorization: basic('admin') } });
    return ((await answer.json()) as { jsonData: Record<string, unknown> }).jsonData;
  }

  async post(body: unknown): Promise<void> {
    const answer = await fetch(`${this.url}${SETTINGS}`, {
      method: 'POST',
      headers: { authorization: basic('admin'), 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    expect(answer.status, await answer.text()).toBe(200);
  }

  fault(service: Service, fault: Fault): Promise<void> {
    return this.act(`fault/${service}/${fault}`);
  }

  stopPrometheus(): Promise<void> {
    return this.act('prometheus/stop');
  }

  startPrometheus(): Promise<void> {
    return this.act('prometheus/start');
  }

  private async act(action: string): Promise<void> {
    const answer = await fetch(`${this.controlUrl}/${action}`, { method: 'POST' });
    expect(answer.status, await answer.text()).toBe(204);
  }
}

/** The catalogue of the demo, as it fits to the history of this run. */
export function demoCatalogue() {
  const yaml = readFileSync(join(__dirname, '../../examples/demo.yaml'), 'utf8');
  return demoCatalogueAt(yaml, Number(environment('HEADROOM_E2E_HISTORY_END')));
}

function basic(user: User): string {
  return `Basic ${Buffer.from(`${user}:${user}`).toString('base64')}`;
}

function environment(name: string): string {
  const value = process.env[name];
  if (value === undefined) {
    throw new Error(`${name} is not set: the set-up did not run.`);
  }
  return value;
}

export const test = base.extend<Options & Fixtures>({
  host: ['given', { option: true }],
  hostUrl: ({ host }, use) => use(environment(host === 'given' ? 'HEADROOM_E2E_URL' : 'HEADROOM_E2E_REACT_19_URL')),
  demo: async ({ hostUrl }, use) => {
    const demo = new DemoControl(hostUrl, environment('HEADROOM_E2E_CONTROL'));
    await demo.store();
    await use(demo);
  },
  browse: async ({ browser, demo, host, hostUrl }, use) => {
    expect(demo).toBeDefined();
    const contexts: BrowserContext[] = [];
    const errors: string[] = [];
    await use(async (user, { width = 1440, height = 900, theme = 'dark' } = {}) => {
      const context = await browser.newContext({
        baseURL: hostUrl,
        extraHTTPHeaders: { authorization: basic(user) },
        viewport: { width, height },
        permissions: ['clipboard-read', 'clipboard-write'],
      });
      contexts.push(context);
      const page = await context.newPage();
      page.on('pageerror', (error) => errors.push(error.message));
      if (host === 'react-19') {
        page.on('console', (message) => {
          if (message.type() === 'error') {
            errors.push(message.text());
          }
        });
      }
      const open = async (path: string) => {
        await page.goto(`${path}${path.includes('?') ? '&' : '?'}theme=${theme}`);
      };
      return { page, open };
    });
    await Promise.all(contexts.map((context) => context.close()));
    expect(errors, 'uncaught errors of the page').toEqual([]);
  },
});

export { expect };
