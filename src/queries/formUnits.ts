import type { Expr } from '../promql/ast';
import { serialize } from '../promql/serialize';
import { DAY, type Seconds, seconds } from '../slo/units';
import type { Cell } from './cell';
import { KEY_LABEL } from './keyLabel';
import { lift, liftLabels } from './lift';
import type { EventTerms } from './terms';

/** Cells of one window that one pair of expressions answers, one value of `label` for each; or one cell alone. */
export interface Unit {
  readonly label?: string;
  /** Asks for all values of the label that there are: shorter than a list of most of them. */
  readonly isWhole?: true;
  readonly members: readonly Member[];
}

/** The cells of one value: several, where SLOs differ in their targets only. */
export interface Member {
  readonly value: string;
  readonly cells: readonly [Cell, ...Cell[]];
}

/** Stands for the value in the text of a shape; no label value can be confused with it, for shapes are never sent. */
const ANY_VALUE = '\u0000';

/** Stands for the window in the text of a shape: a length that nobody writes, so that no literal range is confused with it. */
const ANY_WINDOW = seconds(DAY - 1);

/** The two expressions of a unit, for some of its members. */
export function unitExpressions(unit: Unit, members: readonly Member[]): { counted: Expr; total: Expr } | undefined {
  const cell = members[0]?.cells[0];
  if (!cell) {
    return undefined;
  }
  const { label } = unit;
  const values = unit.isWhole ? 'any' : members.map(({ value }) => value);
  const [counted, total] = expressions(cell.terms, cell.window).map((expr) =>
    label === undefined ? expr : lift(expr, label, values)
  );
  return counted && total && { counted, total };
}

function expressions(terms: EventTerms, window: Seconds): readonly [Expr, Expr] {
  return [terms.countedOver(window), terms.totalOver(window)];
}

/**
 * Cells → units. SLOs that differ in one label value only form one unit for each window; of several such labels the
 * one that brings most SLOs together is taken. Units of short windows come first: they are answered soonest.
 */
export function formUnits(cells: readonly Cell[]): readonly Unit[] {
  const shapeOf = chooseShapes(cells);
  const groups = new Map<string, Group>();
  for (const cell of cells) {
    const shape = shapeOf.get(cell.terms);
    const key = `${cell.window}\n${shape?.key ?? expressions(cell.terms, cell.window).map(serialize).join('\n')}`;
    const group = groups.get(key) ?? {
      ...(shape && { label: shape.label }),
      window: cell.window,
      members: new Map<string, Member['cells']>(),
    };
    const value = shape?.value ?? '';
    const members = group.members.get(value);
    group.members.set(value, members ? [...members, cell] : [cell]);
    groups.set(key, group);
  }
  return [...groups.values()].sort((a, b) => a.window - b.window).map(toUnit);
}

interface Group {
  readonly label?: string;
  readonly window: Seconds;
  readonly members: Map<string, Member['cells']>;
}

function chooseShapes(cells: readonly Cell[]): ReadonlyMap<EventTerms, Shape | undefined> {
  const [first] = cells;
  if (cells.every(({ terms }) => terms === first?.terms)) {
    // Alone it has nothing in common with another, and looking for it is most of the work.
    return new Map();
  }
  const shapes = new Map<EventTerms, readonly Shape[]>();
  const values = new Map<string, Set<string>>();
  for (const { terms } of cells) {
    if (!shapes.has(terms)) {
      const found = shapesOf(terms);
      shapes.set(terms, found);
      found.forEach(({ key, value }) => values.set(key, (values.get(key) ?? new Set()).add(value)));
    }
  }
  const size = (shape: Shape) => values.get(shape.key)?.size ?? 0;
  return new Map([...shapes].map(([terms, found]) => [terms, largest(found, size)]));
}

function toUnit({ label, members }: Group): Unit {
  const list = [...members].map(([value, cells]) => ({ value, cells }));
  const sorted = list.sort((a, b) => (a.value < b.value ? -1 : 1));
  return label === undefined ? { members: sorted } : { label, members: sorted };
}

interface Shape {
  /** Equal for SLOs that differ in the value of `label` only. */
  readonly key: string;
  readonly label: string;
  readonly value: string;
}

function shapesOf(terms: EventTerms): readonly Shape[] {
  const pair = expressions(terms, ANY_WINDOW);
  return [...liftLabels(pair)]
    .filter(([label]) => label !== KEY_LABEL)
    .flatMap(([label, value]) => {
      const lifted = pair.map((expr) => lift(expr, label, [ANY_VALUE]));
      const texts = lifted.map((expr) => expr && serialize(expr));
      const key = [label, terms.counted, terms.absentCounted, terms.leftOut ?? '', ...texts].join('\n');
      return texts.includes(undefined) ? [] : [{ key, label, value }];
    });
}

/** The shape with most values, when it has more than one; the alphabet decides between equals. */
function largest(shapes: readonly Shape[], size: (shape: Shape) => number): Shape | undefined {
  const [first] = [...shapes].sort((a, b) => size(b) - size(a) || (a.label < b.label ? -1 : 1));
  return first && size(first) > 1 ? first : undefined;
}
