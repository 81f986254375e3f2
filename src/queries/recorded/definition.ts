import type { Slo } from '../../slo/slo';

/**
 * What decides which events an SLO counts, as a short text that fits into a label: two SLOs that count the same have the
 * same. Target, window and names are not part of it, for history stays when they change.
 */
export function definitionOf({
  sli,
  objective,
  exclusions = [],
}: Pick<Slo, 'sli' | 'objective' | 'exclusions'>): string {
  const leftOut = exclusions.map(({ title: _, ...times }) => times);
  const { budgeting } = objective;
  const text = sortedJson({ sli: { ...sli, instanceLabels: growsBy(sli, budgeting) }, budgeting, exclusions: leftOut });
  return [FIRST, SECOND].map((start) => hash(text, start).toString(16).padStart(8, '0')).join('');
}

/** In any order, they tell the same processes apart; slices are judged by rates, which know of none. */
function growsBy(sli: Slo['sli'], { method }: Slo['objective']['budgeting']): readonly string[] {
  return 'instanceLabels' in sli && method === 'occurrences' ? [...(sli.instanceLabels ?? [])].sort() : [];
}

/** Two starts make 64 bits of two hashes of 32; nobody has to be kept from forging it. */
const FIRST = 0x811c9dc5;
const SECOND = 0x9747b28c;
const FNV_PRIME = 0x01000193;

/** FNV-1a over UTF-16 code units. */
function hash(text: string, start: number): number {
  let value = start;
  for (let at = 0; at < text.length; at += 1) {
    value = Math.imul(value ^ text.charCodeAt(at), FNV_PRIME);
  }
  return value >>> 0;
}

/** What a field says that older documents and versions leave out: it changes nothing. */
function isDefault(key: string, value: unknown): boolean {
  return (key === 'buckets' && value === 'classic') || (Array.isArray(value) && value.length === 0);
}

/** JSON whose keys stand in the order of the alphabet, wherever the object came from. */
function sortedJson(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(
          Object.entries(inner)
            .filter(([key, one]) => !isDefault(key, one))
            .sort(([a], [b]) => (a < b ? -1 : 1))
        )
      : inner
  );
}
