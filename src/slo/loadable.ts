import type { Problem } from './problem';
import type { Instant } from './units';

/** A value on its way from a server, as a view sees it. Old values stay visible with their age (`stale`). */
export type Loadable<T> =
  | { readonly kind: 'loading' }
  | { readonly kind: 'failed'; readonly problem: Problem; readonly retryAt?: Instant }
  | {
      readonly kind: 'loaded';
      readonly value: T;
      readonly asOf: Instant;
      /** Why the value could not be renewed, when it could not. */
      readonly stale?: Problem;
      /** What the server said beside its answer. */
      readonly warnings: readonly string[];
    };
