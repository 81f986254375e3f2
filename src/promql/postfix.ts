import type { At, Expr } from './ast';
import type { Seconds } from './duration';

/** What stands behind an operand. */
export type Postfix =
  | { readonly kind: 'range'; readonly range: Seconds }
  | { readonly kind: 'subquery'; readonly range: Seconds; readonly step?: Seconds }
  | { readonly kind: 'offset'; readonly offset: Seconds }
  | { readonly kind: 'at'; readonly at: At };

type Refusal = { readonly message: string; readonly remedy: string };
type Applied = { readonly ok: true; readonly value: Expr } | { readonly ok: false; readonly error: Refusal };

/** `expr` with what stands behind it, by the rules of Prometheus. */
export function applyPostfix(expr: Expr, postfix: Postfix): Applied {
  switch (postfix.kind) {
    case 'subquery': {
      const step = postfix.step === undefined ? {} : { step: postfix.step };
      return { ok: true, value: { kind: 'subquery', expr, range: postfix.range, ...step } };
    }
    case 'range':
      return applyRange(expr, postfix.range);
    case 'offset':
      return applyTime(expr, 'offset', (timed) =>
        timed.offset === undefined ? { ...timed, offset: postfix.offset } : undefined
      );
    case 'at':
      return applyTime(expr, '@', (timed) => (timed.at === undefined ? { ...timed, at: postfix.at } : undefined));
  }
}

function applyRange(expr: Expr, range: Seconds): Applied {
  if (expr.kind !== 'vector') {
    return refuse('Only a selector takes a range.', 'For an expression, use a subquery: (…)[5m:1m].');
  }
  if (expr.offset !== undefined || expr.at !== undefined) {
    return refuse('The range stands before offset and @.', 'Write x[5m] offset 1h.');
  }
  return { ok: true, value: { kind: 'matrix', selector: expr, range } };
}

type Timed = { readonly offset?: Seconds; readonly at?: At };

function applyTime(expr: Expr, what: string, change: <T extends Timed>(timed: T) => T | undefined): Applied {
  if (expr.kind === 'matrix') {
    const selector = change(expr.selector);
    return selector ? { ok: true, value: { ...expr, selector } } : refuse(`${what} is written twice.`, 'Remove one.');
  }
  if (expr.kind === 'vector' || expr.kind === 'subquery') {
    const timed = change(expr);
    return timed ? { ok: true, value: timed } : refuse(`${what} is written twice.`, 'Remove one.');
  }
  return refuse(`${what} follows a selector or a subquery only.`, 'Move it behind the selector.');
}

function refuse(message: string, remedy: string): Applied {
  return { ok: false, error: { message, remedy } };
}
