/** Name of a figure, the figure with its unit, and its bound where it has one. */
export type Row = readonly [name: string, figure: string, bound?: string];

export function printTable(rows: readonly Row[]): void {
  const width = (column: number) => Math.max(...rows.map((row) => (row[column] ?? '').length));
  const [names, figures] = [width(0), width(1)];
  for (const [name, figure, bound = ''] of rows) {
    process.stdout.write(`${name.padEnd(names)}  ${figure.padStart(figures)}  ${bound}\n`);
  }
}
