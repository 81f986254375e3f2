import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'yaml';

export interface ProvisionedApp {
  readonly type: string;
  readonly disabled?: boolean;
  readonly jsonData?: Record<string, unknown>;
}

export interface ProvisionedDataSource {
  readonly uid: string;
  readonly name: string;
  readonly type: string;
  readonly url: string;
  readonly isDefault: boolean;
}

type Environment = Readonly<Record<string, string | undefined>>;

/** Grafana expands variables in every string that it provisions: `$$` is a dollar, an unknown variable is nothing. */
export function interpolate(text: string, environment: Environment): string {
  return text.replace(/\$(?:(\$)|\{(\w+)(?::(\w+))?\}|([A-Za-z_]\w*|\d))/g, (_, dollar, braced, _kind, bare) =>
    dollar ? '$' : (environment[braced ?? bare] ?? '')
  );
}

function interpolateAll(value: unknown, environment: Environment): unknown {
  if (typeof value === 'string') {
    return interpolate(value, environment);
  }
  if (Array.isArray(value)) {
    return value.map((item) => interpolateAll(item, environment));
  }
  if (value !== null && typeof value === 'object') {
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, interpolateAll(item, environment)]));
  }
  return value;
}

async function readDocuments(folder: string, environment: Environment): Promise<Array<Record<string, unknown>>> {
  const names = (await readdir(folder)).filter((name) => /\.ya?ml$/.test(name)).sort();
  return Promise.all(
    names.map(async (name) => {
      const document: unknown = parse(await readFile(join(folder, name), 'utf8'));
      return interpolateAll(document ?? {}, environment) as Record<string, unknown>;
    })
  );
}

/** Reads `provisioning/plugins`. */
export async function readApps(folder: string, environment: Environment): Promise<ProvisionedApp[]> {
  const documents = await readDocuments(join(folder, 'plugins'), environment);
  return documents.flatMap((document) => (document['apps'] as ProvisionedApp[] | undefined) ?? []);
}

/** Reads `provisioning/datasources`. */
export async function readDataSources(folder: string, environment: Environment): Promise<ProvisionedDataSource[]> {
  const documents = await readDocuments(join(folder, 'datasources'), environment);
  return documents.flatMap((document) => (document['datasources'] as ProvisionedDataSource[] | undefined) ?? []);
}

/** Reads the dashboards that `provisioning/dashboards` holds as JSON. */
export async function readDashboards(folder: string): Promise<Map<string, Record<string, unknown>>> {
  const names = await readdir(join(folder, 'dashboards'), { recursive: true });
  const dashboards = await Promise.all(
    names
      .filter((name) => name.endsWith('.json'))
      .map(async (name): Promise<Record<string, unknown>> =>
        JSON.parse(await readFile(join(folder, 'dashboards', name), 'utf8'))
      )
  );
  return new Map(dashboards.map((dashboard) => [String(dashboard['uid']), dashboard]));
}
