import type { Seconds } from './duration';

/** PromQL as data. Parentheses are not kept: the serializer writes those that precedence asks for. */
export type Expr =
  NumberLiteral | StringLiteral | VectorSelector | MatrixSelector | Subquery | Unary | Binary | Aggregation | Call;

/** Never negative: a minus sign is a `Unary`, as it is in Prometheus (`-1 ^ 2` is `-(1 ^ 2)`). NaN and Infinity are legal. */
export interface NumberLiteral {
  readonly kind: 'number';
  readonly value: number;
}

export interface StringLiteral {
  readonly kind: 'string';
  readonly value: string;
}

export type MatchOp = '=' | '!=' | '=~' | '!~';

export interface Matcher {
  readonly label: string;
  readonly op: MatchOp;
  readonly value: string;
}

/** Evaluation time of a selector: a Unix time in seconds, or an end of the queried range. */
export type At = { readonly kind: 'time'; readonly unixSeconds: number } | { readonly kind: 'start' | 'end' };

export interface VectorSelector {
  readonly kind: 'vector';
  /** The value of the equality matcher on `__name__`, which is therefore not among the matchers. */
  readonly metric?: string;
  readonly matchers: readonly Matcher[];
  /** Seconds into the past; negative looks ahead. */
  readonly offset?: Seconds;
  readonly at?: At;
}

/** `selector[range]`. Offset and `@` belong to the selector inside. */
export interface MatrixSelector {
  readonly kind: 'matrix';
  readonly selector: VectorSelector;
  readonly range: Seconds;
}

/** `expr[range:step]`; without a step the server's evaluation interval holds. */
export interface Subquery {
  readonly kind: 'subquery';
  readonly expr: Expr;
  readonly range: Seconds;
  readonly step?: Seconds;
  readonly offset?: Seconds;
  readonly at?: At;
}

export interface Unary {
  readonly kind: 'unary';
  readonly op: '-' | '+';
  readonly expr: Expr;
}

export type ArithmeticOp = '+' | '-' | '*' | '/' | '%' | '^' | 'atan2';
export type ComparisonOp = '==' | '!=' | '<' | '<=' | '>' | '>=';
export type SetOp = 'and' | 'or' | 'unless';
export type BinaryOp = ArithmeticOp | ComparisonOp | SetOp;

/** Which labels pair the elements of two vectors, and which side may have many. */
export interface Matching {
  readonly mode: 'on' | 'ignoring';
  readonly labels: readonly string[];
  readonly group?: { readonly side: 'left' | 'right'; readonly labels: readonly string[] };
}

export interface Binary {
  readonly kind: 'binary';
  readonly op: BinaryOp;
  readonly left: Expr;
  readonly right: Expr;
  /** A comparison that answers 0 or 1 instead of filtering. */
  readonly bool: boolean;
  readonly matching?: Matching;
}

export interface Grouping {
  readonly mode: 'by' | 'without';
  readonly labels: readonly string[];
}

export interface Aggregation {
  readonly kind: 'aggregation';
  /** `sum`, `topk`, … */
  readonly op: string;
  readonly expr: Expr;
  /** The k of `topk`, the φ of `quantile`, the label of `count_values`. */
  readonly param?: Expr;
  readonly grouping?: Grouping;
}

export interface Call {
  readonly kind: 'call';
  readonly name: string;
  readonly args: readonly Expr[];
}
