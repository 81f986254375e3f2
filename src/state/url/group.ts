import type { Group } from '../../slo/group';

const PREFIX = 'group.';

/** A link may be written by anybody; no value of a label that a page could show is longer. */
const LONGEST_VALUE = 2000;

/** The group that an address names by a value for each label (`?group.region=eu`), or undefined where it names none. */
export function decodeGroup(by: readonly string[], parameters: URLSearchParams): Group | undefined {
  const group = by.map((label) => [label, parameters.get(`${PREFIX}${label}`)] as const);
  const named = group.flatMap(([label, value]) =>
    value === null || value.length > LONGEST_VALUE ? [] : [[label, value] as const]
  );
  return by.length > 0 && named.length === by.length ? named : undefined;
}

/** Whether an address speaks of a group at all, be it one that the SLO cannot have. */
export function namesGroup(parameters: URLSearchParams): boolean {
  return [...parameters.keys()].some((name) => name.startsWith(PREFIX));
}

/** The address with this group, or with none; other parameters stay as they are. */
export function encodeGroup(group: Group | undefined, parameters: URLSearchParams): URLSearchParams {
  const next = new URLSearchParams([...parameters].filter(([name]) => !name.startsWith(PREFIX)));
  group?.forEach(([label, value]) => next.set(`${PREFIX}${label}`, value));
  return next;
}
