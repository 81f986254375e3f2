const numbers = new WeakMap<object, number>();
let last = 0;

/** A number for a list that is never changed in place: a key for what is computed from all of it. */
export function listKey(list: readonly unknown[]): number {
  const known = numbers.get(list);
  if (known !== undefined) {
    return known;
  }
  last += 1;
  numbers.set(list, last);
  return last;
}
