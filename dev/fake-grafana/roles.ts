import type { OrgRole } from './pluginSettings';

const ROLES: readonly OrgRole[] = ['Viewer', 'Editor', 'Admin'];

export function isRole(value: string | null | undefined): value is OrgRole {
  return ROLES.includes(value as OrgRole);
}

/** The users that the demo has on a real Grafana, too: name and password are the same word. */
const USERS: Readonly<Record<string, OrgRole>> = { admin: 'Admin', editor: 'Editor', viewer: 'Viewer' };

/** Role of a request: basic authentication first, then the dev host's cookie; undefined is anonymous. */
export function requestRole(headers: {
  readonly authorization?: string;
  readonly cookie?: string;
}): OrgRole | undefined {
  const basic = /^Basic (.+)$/.exec(headers.authorization ?? '')?.[1];
  if (basic !== undefined) {
    const [user, password] = Buffer.from(basic, 'base64').toString('utf8').split(':');
    return user !== undefined && user === password ? USERS[user] : undefined;
  }
  const cookie = /(?:^|;\s*)headroom_dev_role=(\w+)/.exec(headers.cookie ?? '')?.[1];
  return isRole(cookie) ? cookie : undefined;
}

const EDITOR = Object.fromEntries(
  [
    'plugins:write',
    'annotations:create',
    'alert.rules:create',
    'alert.rules:write',
    'alert.rules:delete',
    'alert.provisioning.provenance:write',
    'alert.rules.external:write',
  ].map((action) => [action, true])
);

/** Permissions that the front end of Grafana holds for a role, as far as the plugin asks for them. */
export function permissionsOf(role: OrgRole): Record<string, boolean> {
  const viewer = {
    'datasources:query': true,
    'plugins.app:access': true,
    'annotations:read': true,
    'datasources:explore': role !== 'Viewer',
    'alert.rules:read': true,
    'alert.rules.external:read': true,
    'folders:read': true,
  };
  return role === 'Viewer' ? viewer : { ...viewer, ...EDITOR };
}
