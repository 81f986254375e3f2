import type { BinaryOp } from './ast';

/** https://prometheus.io/docs/prometheus/latest/querying/operators/#binary-operator-precedence; larger binds tighter. */
export const PRECEDENCE: Readonly<Record<BinaryOp, number>> = {
  or: 1,
  and: 2,
  unless: 2,
  '==': 3,
  '!=': 3,
  '<': 3,
  '<=': 3,
  '>': 3,
  '>=': 3,
  '+': 4,
  '-': 4,
  '*': 5,
  '/': 5,
  '%': 5,
  atan2: 5,
  '^': 6,
};

/** A sign binds like `*`: tighter than `+`, looser than `^`. */
export const SIGN_PRECEDENCE = 5;
