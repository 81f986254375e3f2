import * as v from 'valibot';
import { ok, type Result } from '../../slo/result';
import { decodeRunning } from '../running/decodeRunning';
import { NAMESPACE } from '../namespace';
import type { RunningGroup } from '../running/runningRules';
import { decodeDefinitions } from './decodeDefinitions';
import type { HeldGroup } from './heldGroup';

const listSchema = v.object({ data: v.object({ groups: v.array(v.record(v.string(), v.unknown())) }) });
/** What Grafana says of a rule beyond what Prometheus says. */
const beyondSchema = v.array(
  v.object({
    provenance: v.optional(v.string(), ''),
    isPaused: v.optional(v.boolean(), false),
    queriedDatasourceUIDs: v.nullish(v.array(v.string())),
  })
);

const IMPORTED = 'converted_prometheus';
const LOCKED =
  'It did not come by an import of Prometheus rules but from a file, or somebody made it in Grafana. Remove it there, then install again.';

/**
 * What Grafana holds in the folder of Headroom: `definitions` as the import gives them back, and `running`, the list of
 * Grafana's rules, which has those that were made in other ways, too. An import would replace these without asking.
 */
export function grafanaHeld(definitions: unknown, running: unknown, uid: string): Result<readonly HeldGroup[]> {
  const written = decodeDefinitions(definitions, NAMESPACE);
  if (!written.ok) {
    return written;
  }
  const list = v.safeParse(listSchema, running);
  const groups = list.success ? list.output.data.groups.filter((group) => group['file'] === NAMESPACE) : [];
  // What others have in other folders need not be readable.
  const decoded = decodeRunning(list.success ? { data: { groups } } : running);
  if (!decoded.ok) {
    return decoded;
  }
  const byName = new Map(written.value.map((held) => [held.group.name, held]));
  return ok(
    decoded.value.map((group, place) => {
      const beyond = v.safeParse(beyondSchema, groups[place]?.['rules']);
      const held = byName.get(group.name);
      return held !== undefined && beyond.success && beyond.output.every(({ provenance }) => provenance === IMPORTED)
        ? imported(held, group, beyond.output, uid)
        : { group, differences: [], locked: LOCKED };
    })
  );
}

type Beyond = v.InferOutput<typeof beyondSchema>;

/** The definition, with how its rules do. */
function imported(held: HeldGroup, group: RunningGroup, rules: Beyond, uid: string): HeldGroup {
  const isElsewhere = rules.some(({ queriedDatasourceUIDs }) => queriedDatasourceUIDs?.some((one) => one !== uid));
  const paused = rules.filter(({ isPaused }) => isPaused).length;
  // Grafana knows no limits.
  const { limit: _, ...definition } = held.group;
  return {
    group: {
      ...definition,
      file: NAMESPACE,
      rules: definition.rules.map((rule, i) => {
        const { health, lastError, lastEvaluation } = group.rules[i] ?? rule;
        return {
          ...rule,
          health,
          ...(lastError !== undefined && { lastError }),
          ...(lastEvaluation !== undefined && { lastEvaluation }),
        };
      }),
    },
    differences: [
      ...held.differences,
      ...(isElsewhere ? ['It reads another data source.'] : []),
      ...(paused > 0 ? [`${paused} of its rules are paused.`] : []),
    ],
  };
}
