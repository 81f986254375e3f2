import { focusManager, type QueryClient } from '@tanstack/react-query';
import type { Priority } from '../../grafana/prometheus/prometheusClient';
import type { SloId } from '../../slo/slo';
import { BACKGROUND_REFRESH, type Refresh } from '../refresh';
import type { MeasuredTarget } from './target';

/**
 * Keeps the measurements of many rows fresh: those in view first and often, the others in the background. It asks
 * through the query client, where the answers stay, and tells its listener once for many answers: an observer for each
 * of a thousand rows would look at all of them at each answer.
 */
export class StatusBoard {
  private targets: readonly MeasuredTarget[] = [];
  private byHash: ReadonlyMap<string, MeasuredTarget> = new Map();
  private looked: ReadonlySet<SloId> = new Set();
  private listeners = new Set<() => void>();
  private changes = 0;
  private isTelling = false;

  constructor(private readonly queryClient: QueryClient) {}

  readonly priorityOf = (id: SloId): Priority => (this.looked.has(id) ? 'visible' : 'background');

  /** Grows when something that is shown has changed. */
  readonly version = (): number => this.changes;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** Asks for what is missing or old; what is not shown any more is not asked for any more. */
  show(targets: readonly MeasuredTarget[]): void {
    const byHash = new Map(targets.map((target) => [target.hash, target]));
    this.giveUp(this.targets.filter(({ hash }) => !byHash.has(hash)));
    this.targets = targets;
    this.byHash = byHash;
    targets.forEach((target) => this.ask(target, BACKGROUND_REFRESH));
  }

  /** Rows in view: they are asked first, and again when they are older than the page wants them. */
  look(ids: readonly SloId[], refresh: Refresh): void {
    this.looked = new Set(ids);
    if (refresh !== 'off') {
      this.targets.filter(({ slo }) => this.looked.has(slo.id)).forEach((target) => this.ask(target, refresh));
    }
  }

  /** Asks again as often as the page wants, while it is in front, until the returned function is called. */
  keepFresh(refresh: Refresh): () => void {
    if (refresh === 'off') {
      return () => undefined;
    }
    const renew = () => {
      if (focusManager.isFocused()) {
        this.targets.forEach((target) => this.ask(target, this.looked.has(target.slo.id) ? 0 : BACKGROUND_REFRESH));
      }
    };
    const timer = setInterval(renew, refresh * 1000);
    const unsubscribe = focusManager.subscribe(() => this.look([...this.looked], refresh));
    return () => {
      clearInterval(timer);
      unsubscribe();
    };
  }

  /** Listens to answers until the returned function is called, which gives up what nobody else waits for. */
  start(): () => void {
    const unsubscribe = this.queryClient.getQueryCache().subscribe((event) => {
      const target = this.byHash.get(event.query.queryHash);
      if (target !== undefined) {
        this.tell();
        // The query client itself asks again only what has an observer.
        if (event.type === 'updated' && event.action.type === 'invalidate') {
          this.ask(target, 0);
        }
      }
    });
    return () => {
      unsubscribe();
      this.giveUp(this.targets);
      this.targets = [];
      this.byHash = new Map();
    };
  }

  private ask({ query, hash }: MeasuredTarget, oldAfterSeconds: number): void {
    const known = this.queryClient.getQueryCache().get(hash)?.state;
    const answeredAt = Math.max(known?.dataUpdatedAt ?? 0, known?.errorUpdatedAt ?? 0);
    // Both ends on the clock of the query client, which stamps its answers with it; what is measured has its own.
    const isFresh = oldAfterSeconds > 0 && Date.now() - answeredAt < oldAfterSeconds * 1000;
    if (isFresh || known?.fetchStatus === 'fetching') {
      return;
    }
    // A failure stays in the cache, where the row reads it; nobody waits for this promise.
    this.queryClient.query({ ...query, staleTime: 0 }).catch(() => undefined);
  }

  private giveUp(targets: readonly MeasuredTarget[]): void {
    for (const { query, hash } of targets) {
      if (this.queryClient.getQueryCache().get(hash)?.isActive() === false) {
        void this.queryClient.cancelQueries({ queryKey: query.queryKey, exact: true });
      }
    }
  }

  private tell(): void {
    if (this.isTelling) {
      return;
    }
    this.isTelling = true;
    setTimeout(() => {
      this.isTelling = false;
      this.changes += 1;
      this.listeners.forEach((listener) => listener());
    }, 0);
  }
}
