import { type JsonRecord, sparse } from './json';

/** In `jsonData`: the catalogue comes from a file, so the pages may show it but not save it. */
export const MANAGED_BY_PROVISIONING = 'provisioning';

/** Contents of `provisioning/plugins/….yaml`; print it with `{ provisioning: true }`. */
export function provisioningFile(pluginId: string, catalogue: unknown): JsonRecord {
  return {
    apiVersion: 1,
    apps: [{ type: pluginId, jsonData: sparse({ managedBy: MANAGED_BY_PROVISIONING, catalogue }) }],
  };
}
