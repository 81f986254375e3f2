import { KEY_LABEL } from './keyLabel';
import type { Ref } from './request';

interface Labelled {
  readonly labels: Readonly<Record<string, string>>;
}

/** The elements of an answer by term and label value. Elements of unknown terms are nobody's. */
export function gatherElements<T extends Labelled>(
  elements: readonly T[],
  refs: readonly Ref[]
): (ref: Ref) => readonly T[] {
  const labelOfKey = new Map(refs.map(({ key, label }) => [key, label]));
  const found = new Map<string, T[]>();
  for (const element of elements) {
    const key = labelOf(element, KEY_LABEL);
    const label = labelOfKey.get(key);
    const place = `${key}\n${label === undefined ? '' : labelOf(element, label)}`;
    const list = found.get(place) ?? [];
    list.push(element);
    found.set(place, list);
  }
  return ({ key, label, value }) => found.get(`${key}\n${label === undefined ? '' : value}`) ?? [];
}

/** The element where one is expected: of several none is believed. */
export function onlyOne<T>([one, ...more]: readonly T[]): T | 'ambiguous' | undefined {
  return more.length > 0 ? 'ambiguous' : one;
}

function labelOf({ labels }: Labelled, label: string): string {
  return Object.hasOwn(labels, label) ? (labels[label] ?? '') : '';
}
