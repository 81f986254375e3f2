import type { Binary, BinaryOp, Expr, Matching } from './ast';
import { PRECEDENCE, SIGN_PRECEDENCE } from './precedence';

/** A chain of operators as it stands in the text. */
export type Piece =
  | { readonly kind: 'operand'; readonly expr: Expr }
  | { readonly kind: 'sign'; readonly op: '-' | '+' }
  | { readonly kind: 'operator'; readonly op: BinaryOp; readonly bool: boolean; readonly matching?: Matching };

/** Precedence climbing: the chain becomes a tree as Prometheus' own grammar has it. */
export function climb(pieces: readonly Piece[]): Expr | undefined {
  let next = 0;

  function operand(): Expr | undefined {
    const piece = pieces[next];
    next += 1;
    if (piece?.kind === 'sign') {
      const signed = chain(SIGN_PRECEDENCE + 1);
      return signed && { kind: 'unary', op: piece.op, expr: signed };
    }
    return piece?.kind === 'operand' ? piece.expr : undefined;
  }

  function chain(weakest: number): Expr | undefined {
    let left = operand();
    for (
      let piece = pieces[next];
      left && piece?.kind === 'operator' && PRECEDENCE[piece.op] >= weakest;
      piece = pieces[next]
    ) {
      next += 1;
      const right = chain(PRECEDENCE[piece.op] + (piece.op === '^' ? 0 : 1));
      left = right && join(left, piece, right);
    }
    return left;
  }

  return chain(0);
}

function join(left: Expr, operator: Extract<Piece, { kind: 'operator' }>, right: Expr): Binary {
  const { op, bool, matching } = operator;
  return { kind: 'binary', op, left, right, bool, ...(matching && { matching }) };
}
