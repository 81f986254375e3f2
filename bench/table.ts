/** Name of a figure, the figure with its unit, and its bound where it has one. */
export type Row = readonly [name: string, figure: string, bound?: Bound];

/** What the figure may be at most, in its own unit. */
export interface Bound {
  readonly value: number;
  readonly most: number;
}

/** The figures as lines of a table; a broken bound says so. */
export function tableLines(rows: readonly Row[]): readonly string[] {
  const width = (texts: readonly string[]) => Math.max(...texts.map(({ length }) => length));
  const [names, figures] = [width(rows.map(([name]) => name)), width(rows.map(([, figure]) => figure))];
  return rows.map(([name, figure, bound]) =>
    `${name.padEnd(names)}  ${figure.padStart(figures)}  ${bound ? boundWords(bound) : ''}`.trimEnd()
  );
}

/** Names of the figures that are beyond their bound; one that is no number is. */
export function broken(rows: readonly Row[]): readonly string[] {
  return rows.flatMap(([name, , bound]) => (bound && !holds(bound) ? [name] : []));
}

function boundWords(bound: Bound): string {
  return `≤ ${bound.most.toLocaleString('en-US')}${holds(bound) ? '' : '  BROKEN'}`;
}

function holds({ value, most }: Bound): boolean {
  return value <= most;
}
