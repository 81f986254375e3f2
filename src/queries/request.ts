import type { Expr } from '../promql/ast';
import { binary, call, string } from '../promql/build';
import { serialize } from '../promql/serialize';
import { selectors } from '../promql/walk';
import type { Cell } from './cell';
import { KEY_LABEL } from './keyLabel';
import { type Member, type Unit, unitExpressions } from './formUnits';

/**
 * VictoriaMetrics refuses queries above 16 KiB, and a union of some hundred terms costs Prometheus quadratic time
 * (toolchain: 100 terms 20 ms, 1,000 terms 577 ms).
 */
export const MAX_BYTES = 12 * 1024;
export const MAX_TERMS = 50;

/** A term of a request, and the value of `label` that belongs to a cell where the term answers for many. */
export interface Ref {
  readonly key: string;
  readonly label?: string;
  readonly value: string;
}

export interface Asked {
  readonly cell: Cell;
  readonly counted: Ref;
  readonly total: Ref;
}

/** The union of terms of one request while it grows. Equal expressions are asked once. */
export class Request {
  private readonly terms = new Map<string, { readonly key: string; readonly labelled: Expr }>();
  private readonly list: Asked[] = [];
  private bytes = 0;

  get asked(): readonly Asked[] {
    return this.list;
  }

  get expr(): string {
    const union = unite([...this.terms.values()].map(({ labelled }) => labelled));
    return union ? serialize(union) : '';
  }

  /** How many members of a unit fit, from the first on. */
  room(unit: Unit): number {
    let fitting = 0;
    for (let low = 1, high = unit.members.length; low <= high;) {
      const middle = Math.floor((low + high) / 2);
      if (this.fits(unit, unit.members.slice(0, middle))) {
        fitting = middle;
        low = middle + 1;
      } else {
        high = middle - 1;
      }
    }
    return fitting;
  }

  private fits(unit: Unit, members: readonly Member[]): boolean {
    const pair = unitExpressions(unit, members);
    const texts = pair ? [...new Set([serialize(pair.counted), serialize(pair.total)])] : [];
    const fresh = texts.filter((text) => !this.terms.has(text));
    const bytes = fresh.reduce((sum, text) => sum + termBytes(text), this.bytes);
    return bytes <= MAX_BYTES && this.terms.size + fresh.length <= MAX_TERMS;
  }

  take(unit: Unit, members: readonly Member[]): void {
    const pair = unitExpressions(unit, members);
    if (!pair) {
      return;
    }
    const counted = this.term(pair.counted);
    const total = this.term(pair.total);
    for (const { value, cells } of members) {
      const refs = {
        counted: { key: counted, value, ...labelled(unit, pair.counted) },
        total: { key: total, value, ...labelled(unit, pair.total) },
      };
      cells.forEach((cell) => this.list.push({ cell, ...refs }));
    }
  }

  private term(expr: Expr): string {
    const text = serialize(expr);
    const known = this.terms.get(text);
    if (known) {
      return known.key;
    }
    const key = this.terms.size.toString(36);
    const labelled = call('label_replace', expr, string(KEY_LABEL), string(key), string(''), string(''));
    this.terms.set(text, { key, labelled });
    this.bytes += termBytes(text);
    return key;
  }
}

/** Which label tells the elements of a term apart; a term that reads no series has one element for all. */
function labelled({ label }: Unit, expr: Expr): { readonly label?: string } {
  return label === undefined || selectors(expr).length === 0 ? {} : { label };
}

/** Bytes of a term with its `label_replace`, ` or ` and the parentheses of the union. */
function termBytes(text: string): number {
  return utf8Bytes(text) + 'label_replace(, "slo_q", "zz", "", "") or ()'.length;
}

function utf8Bytes(text: string): number {
  let bytes = 0;
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  }
  return bytes;
}

/** A balanced union: each element passes few `or`s, where a chain carries the first ones through all. */
function unite(terms: readonly Expr[]): Expr | undefined {
  const half = Math.ceil(terms.length / 2);
  const [left, right] =
    terms.length > 1 ? [unite(terms.slice(0, half)), unite(terms.slice(half))] : [terms[0], undefined];
  return left && right ? binary(left, 'or', right) : left;
}
