import type { UnknownKey } from '../slo/slo';
import { isRecord, type JsonRecord } from './json';

/** The document with keys put back that were not known. A key whose surroundings are gone goes with them. */
export function withUnknownKeys(document: JsonRecord, unknownKeys: readonly UnknownKey[] = []): JsonRecord {
  return unknownKeys.reduce<JsonRecord>((result, { path, value }) => {
    const changed = withKey(result, path, value);
    return isRecord(changed) ? changed : result;
  }, document);
}

function withKey(node: unknown, path: ReadonlyArray<string | number>, value: unknown): unknown {
  const [key, ...rest] = path;
  if (key === undefined) {
    return node;
  }
  if (Array.isArray(node)) {
    return rest.length === 0
      ? node
      : node.map((item: unknown, index) => (index === key ? withKey(item, rest, value) : item));
  }
  if (!isRecord(node)) {
    return node;
  }
  if (rest.length > 0) {
    return Object.hasOwn(node, key) ? withOwn(node, key, withKey(node[key], rest, value)) : node;
  }
  return Object.hasOwn(node, key) ? node : withOwn(node, key, value);
}

/** Also for a key named `__proto__`, which an assignment would take for the prototype. */
function withOwn(node: JsonRecord, key: string | number, value: unknown): JsonRecord {
  return Object.fromEntries([...Object.entries(node).filter(([name]) => name !== String(key)), [String(key), value]]);
}
