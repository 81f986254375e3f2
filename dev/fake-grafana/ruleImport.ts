import type { ApiAnswer, OrgRole } from './pluginSettings';
import type { ProvisionedDataSource } from './provisioning';

/** A group of Prometheus rules, as far as the import looks at it. */
export interface ImportedGroup {
  readonly name: string;
  readonly interval: string;
  readonly rules: ReadonlyArray<Record<string, unknown>>;
}

interface Origin {
  readonly source: string;
  readonly isOwn: boolean;
}

export interface ImportCall {
  readonly role: OrgRole | undefined;
  readonly method: string;
  readonly namespace?: string;
  readonly group?: string;
  /** Value of the header `X-Grafana-Alerting-Datasource-UID`. */
  readonly datasource?: string;
  /** Whether the header `X-Disable-Provenance` is there: the rules are then Grafana's own, and no imports any more. */
  readonly isOwn?: boolean;
  /** Decoded; undefined where it is neither JSON nor YAML. */
  readonly body?: unknown;
}

const SUCCESS: ApiAnswer = { status: 202, body: { status: 'success', errorType: '', error: '' } };
const NOT_FOUND: ApiAnswer = { status: 404, body: undefined };
const WRITE = ['alert.rules:create', 'alert.provisioning.provenance:write'];
const DELETE = ['alert.rules:read', 'folders:read', 'alert.rules:delete', 'alert.provisioning.provenance:write'];

/** Grafana's import of Prometheus rules, `/api/convert/prometheus/config/v1/rules` (tried on 12.4.0). */
export class RuleImport {
  /** Namespaces are folders: one whose groups are gone is still there. */
  private readonly namespaces = new Map<string, Map<string, ImportedGroup>>();

  /** Which data source each group reads, and whether it is still an import, by namespace and name. */
  private readonly origins = new Map<string, Origin>();

  constructor(private readonly dataSources: readonly ProvisionedDataSource[]) {}

  handle(call: ImportCall): ApiAnswer {
    const { role, method } = call;
    if (role === undefined) {
      return { status: 401, body: { message: 'Unauthorized' } };
    }
    if (method !== 'GET' && role === 'Viewer') {
      return denied(method === 'DELETE' ? DELETE : WRITE);
    }
    switch (method) {
      case 'GET':
        return this.read(call);
      case 'POST':
        return this.write(call);
      case 'DELETE':
        return this.remove(call);
      default:
        return NOT_FOUND;
    }
  }

  /** Every group with its namespace and where it came from. */
  all(): ReadonlyArray<Origin & { readonly namespace: string; readonly group: ImportedGroup }> {
    return [...this.namespaces].flatMap(([namespace, groups]) =>
      [...groups.values()].map((group) => ({
        namespace,
        group,
        ...this.originOf(namespace, group.name),
      }))
    );
  }

  private originOf(namespace: string, name: string): Origin {
    return this.origins.get(`${namespace}/${name}`) ?? { source: '', isOwn: false };
  }

  private read({ namespace, group }: ImportCall): ApiAnswer {
    if (namespace === undefined) {
      return { status: 200, body: this.groupsOf([...this.namespaces.keys()]) };
    }
    const groups = this.namespaces.get(namespace);
    if (groups === undefined) {
      return NOT_FOUND;
    }
    if (group === undefined) {
      return { status: 200, body: this.groupsOf([namespace]) };
    }
    const found = groups.get(group);
    return found ? { status: 200, body: found } : { status: 404, body: { message: 'Rule group not found' } };
  }

  private groupsOf(names: readonly string[]): Record<string, readonly ImportedGroup[]> {
    const lists = names.map((name) => [name, this.importsOf(name)] as const);
    return Object.fromEntries(lists.filter(([, groups]) => groups.length > 0));
  }

  private importsOf(namespace: string): readonly ImportedGroup[] {
    const groups = [...(this.namespaces.get(namespace)?.values() ?? [])];
    return groups.filter(({ name }) => !this.originOf(namespace, name).isOwn);
  }

  /** All groups of a call, or none of them. */
  private write({ namespace, datasource, isOwn = false, body }: ImportCall): ApiAnswer {
    const source = this.dataSources.find(({ uid }) => uid === datasource);
    if (!datasource) {
      return invalid('datasourceUIDHeaderMissing', 'Missing datasource UID header: X-Grafana-Alerting-Datasource-UID');
    }
    if (source === undefined) {
      return { status: 404, body: { message: 'failed to get datasource: data source not found' } };
    }
    if (source.type !== 'prometheus') {
      return invalid('invalidDatasourceType', 'Datasource type must be Prometheus or Loki to import rules.');
    }
    if (!isRecord(body)) {
      return { status: 500, body: { message: 'yaml: the body is not valid' } };
    }
    const wanted = namespace === undefined ? body : { [namespace]: [body] };
    const groups = Object.values(wanted).flat().filter(isRecord);
    const refused = groups.map(refusal).find((answer) => answer !== undefined);
    if (refused === undefined) {
      Object.entries(wanted).forEach(([name, list]) =>
        this.replace(name, { source: datasource, isOwn }, [list].flat().filter(isRecord))
      );
    }
    return refused ?? SUCCESS;
  }

  /** Groups that the call does not name stay as they are. A group without rules is nothing. */
  private replace(namespace: string, origin: Origin, groups: ReadonlyArray<Record<string, unknown>>): void {
    const known = this.namespaces.get(namespace) ?? new Map<string, ImportedGroup>();
    for (const { name, interval, rules } of groups) {
      const list = Array.isArray(rules) ? rules.filter(isRecord) : [];
      if (list.length > 0) {
        this.origins.set(`${namespace}/${String(name)}`, origin);
        known.set(String(name), { name: String(name), interval: String(interval ?? '1m'), rules: list });
      } else {
        known.delete(String(name));
      }
    }
    this.namespaces.set(namespace, known);
  }

  private remove({ namespace, group }: ImportCall): ApiAnswer {
    const groups = this.namespaces.get(namespace ?? '');
    if (groups === undefined || groups.size === 0 || (group !== undefined && !groups.has(group))) {
      return NOT_FOUND;
    }
    [...groups.keys()].filter((name) => group === undefined || name === group).forEach((name) => groups.delete(name));
    return SUCCESS;
  }
}

function refusal({ name, limit }: Record<string, unknown>): ApiAnswer | undefined {
  if (!name) {
    return invalid('prometheusRuleGroupInvalid', 'rule group name must not be empty');
  }
  return limit ? invalid('prometheusRuleGroupInvalid', 'limit is not supported') : undefined;
}

function invalid(id: string, message: string): ApiAnswer {
  return { status: 400, body: { statusCode: 400, messageId: `alerting.${id}`, message } };
}

function denied(actions: readonly string[]): ApiAnswer {
  const needed = `Permissions needed: all of ${actions.join(', ')}`;
  const message = `You'll need additional permissions to perform this action. ${needed}`;
  return { status: 403, body: { message, title: 'Access denied' } };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
