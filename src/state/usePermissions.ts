import { useServices } from './ServicesProvider';

/** What this user may do. The server decides again at every save. */
export function usePermissions(): { readonly canWrite: boolean } {
  return useServices().gateway.permissions;
}
