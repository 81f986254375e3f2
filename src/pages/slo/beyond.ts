import type { Loadable } from '../../slo/loadable';

type Loaded = Extract<Loadable<unknown>, { kind: 'loaded' }>;

/** The inner one without the failure and the warnings that the outer one already tells: each is read once. */
export function beyond<T>(outer: Loaded, inner: Loadable<T>): Loadable<T> {
  if (inner.kind !== 'loaded') {
    return inner;
  }
  const { stale, warnings, ...rest } = inner;
  const isKnown = stale?.title === outer.stale?.title && stale?.detail === outer.stale?.detail;
  return {
    ...rest,
    warnings: warnings.filter((warning) => !outer.warnings.includes(warning)),
    ...(stale === undefined || isKnown ? {} : { stale }),
  };
}
