import type { Page, Request } from '@playwright/test';

const QUIET_MS = 3000;

export interface Asked {
  /** Unix time in milliseconds. */
  readonly at: number;
  readonly isRange: boolean;
  readonly expr: string;
}

/** What a page asks Prometheus; the list grows while it does. */
export class Queries {
  readonly asked: Asked[] = [];
  private readonly open = new Set<Request>();
  private lastChange = Date.now();

  constructor(page: Page) {
    page.on('request', (request) => this.sent(request));
    page.on('requestfinished', (request) => this.ended(request));
    page.on('requestfailed', (request) => this.ended(request));
  }

  /** When the last answer came, in Unix milliseconds. */
  get lastAnswer(): number {
    return this.lastChange;
  }

  /** Until all is answered and nothing was asked for a while: visible rows come first, the others in the background. */
  async untilQuiet(timeoutMs: number): Promise<void> {
    const deadline = Date.now() + timeoutMs;
    while (this.open.size > 0 || Date.now() - this.lastChange < QUIET_MS) {
      if (Date.now() >= deadline) {
        throw new Error(`Of ${this.asked.length} queries ${this.open.size} have no answer after ${timeoutMs} ms.`);
      }
      await new Promise((done) => setTimeout(done, 200));
    }
  }

  private sent(request: Request): void {
    const found = /\/api\/v1\/query(_range)?$/.exec(new URL(request.url()).pathname);
    if (found) {
      const expr = new URLSearchParams(request.postData() ?? '').get('query') ?? '';
      this.asked.push({ at: Date.now(), isRange: found[1] !== undefined, expr });
      this.open.add(request);
      this.lastChange = Date.now();
    }
  }

  private ended(request: Request): void {
    if (this.open.delete(request)) {
      this.lastChange = Date.now();
    }
  }
}
