const SLOS = '/a/headroom-slo-app/slos';

export const listPath = SLOS;

export function sloPath(id: string): string {
  return `${SLOS}/${encodeURIComponent(id)}`;
}

export function editPath(id: string): string {
  return `${sloPath(id)}/edit`;
}

export function duplicatePath(id: string): string {
  return `${sloPath(id)}/duplicate`;
}
