import type { SloStatus } from './status';

/** All of the window lies in exclusions: that nothing was counted does not say that nothing came. */
export function isAllLeftOut({ leftOut, coverage }: Pick<SloStatus, 'leftOut' | 'coverage'>): boolean {
  return leftOut !== undefined && leftOut >= coverage.window;
}
