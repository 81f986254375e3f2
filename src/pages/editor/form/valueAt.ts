/** What stands at the name of a field, `links.0.url`, in a draft or in its errors; undefined where it leads nowhere. */
export function valueAt(root: unknown, name: string): unknown {
  return name.split('.').reduce<unknown>((node, key) => (isBranch(node) ? node[key] : undefined), root);
}

/** An object or a list: names lead on into both. */
function isBranch(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
