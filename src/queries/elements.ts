import { KEY_LABEL } from './keyLabel';
import type { Ref } from './request';

interface Labelled {
  readonly labels: Readonly<Record<string, string>>;
}

/**
 * The elements of an answer by term and label value. Elements of unknown terms are nobody's; of an element that came
 * twice neither is believed, so it is `'ambiguous'`.
 */
export function indexElements<T extends Labelled>(
  elements: readonly T[],
  refs: readonly Ref[]
): (ref: Ref) => T | 'ambiguous' | undefined {
  const labelOfKey = new Map(refs.map(({ key, label }) => [key, label]));
  const found = new Map<string, T | 'ambiguous'>();
  for (const element of elements) {
    const key = labelOf(element, KEY_LABEL);
    const label = labelOfKey.get(key);
    const value = label === undefined ? '' : labelOf(element, label);
    const place = `${key}\n${value}`;
    found.set(place, found.has(place) ? 'ambiguous' : element);
  }
  return ({ key, label, value }) => found.get(`${key}\n${label === undefined ? '' : value}`);
}

function labelOf({ labels }: Labelled, label: string): string {
  return Object.hasOwn(labels, label) ? (labels[label] ?? '') : '';
}
