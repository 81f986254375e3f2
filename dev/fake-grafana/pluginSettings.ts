/** What an endpoint of Grafana answers: a status and a JSON body. */
export interface ApiAnswer {
  readonly status: number;
  readonly body: unknown;
}

export type OrgRole = 'Viewer' | 'Editor' | 'Admin';

/** Body of `POST /api/plugins/:id/settings`. Everything is optional, as it is in Grafana. */
export interface SettingsPost {
  readonly enabled?: boolean;
  readonly pinned?: boolean;
  readonly jsonData?: Record<string, unknown>;
}

interface Stored {
  enabled: boolean;
  pinned: boolean;
  jsonData: Record<string, unknown> | null;
}

/**
 * Settings of one app plugin with Grafana's semantics (tried on 12.4.0): `jsonData` is replaced whole and has no
 * version, an empty `jsonData` keeps the old one, `enabled` and `pinned` become false when they are left out, and
 * the last of several writers wins without a word.
 */
export class PluginSettings {
  private stored: Stored = { enabled: true, pinned: true, jsonData: null };

  constructor(
    private readonly pluginId: string,
    private readonly describe: () => Record<string, unknown> = () => ({})
  ) {}

  get(role: OrgRole | undefined): ApiAnswer {
    if (role === undefined) {
      return { status: 401, body: { message: 'Unauthorized' } };
    }
    // Copied through text, so that nobody holds a reference into the store, as over HTTP.
    return { status: 200, body: structuredClone({ ...this.describe(), id: this.pluginId, ...this.stored }) };
  }

  post(role: OrgRole | undefined, body: SettingsPost): ApiAnswer {
    if (role === undefined) {
      return { status: 401, body: { message: 'Unauthorized' } };
    }
    if (role === 'Viewer') {
      return { status: 403, body: forbidden('plugins:write') };
    }
    this.write(body);
    return { status: 200, body: { message: 'Plugin settings updated' } };
  }

  /** Provisioning at start: an entry with `jsonData` replaces everything, one without keeps what is stored. */
  provision(entry: { readonly disabled?: boolean; readonly jsonData?: Record<string, unknown> }): void {
    this.write({ enabled: entry.disabled !== true, pinned: true, jsonData: entry.jsonData });
  }

  private write(body: SettingsPost): void {
    const next = body.jsonData ?? {};
    this.stored = {
      enabled: body.enabled === true,
      pinned: body.pinned === true,
      jsonData: Object.keys(next).length > 0 ? (sortKeys(next) as Record<string, unknown>) : this.stored.jsonData,
    };
  }
}

/** Grafana's body of a refusal by access control. */
export function forbidden(permission: string): Record<string, string> {
  return {
    accessErrorId: 'ACE0000000000',
    message: `You'll need additional permissions to perform this action. Permissions needed: ${permission}`,
    title: 'Access denied',
  };
}

/** Grafana stores maps, so the keys of an object come back in alphabetical order. Also a copy. */
function sortKeys(value: unknown): unknown {
  if (Array.isArray(value)) {
    return value.map(sortKeys);
  }
  if (value === null || typeof value !== 'object') {
    return value;
  }
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, inner]) => [key, sortKeys(inner)]));
}
