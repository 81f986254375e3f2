import { PLUGIN_ID } from '../slo/pluginId';

/** Addresses of the app's pages, below Grafana's own path. */
const APP = `/a/${PLUGIN_ID}`;
const SLOS = `${APP}/slos`;

/** Leads on to the list. */
export const appPath = APP;
export const listPath = SLOS;
export const newPath = `${SLOS}/new`;
export const rulesPath = `${APP}/rules`;

export function sloPath(id: string): string {
  return `${SLOS}/${encodeURIComponent(id)}`;
}

export function editPath(id: string): string {
  return `${sloPath(id)}/edit`;
}

export function duplicatePath(id: string): string {
  return `${sloPath(id)}/duplicate`;
}
