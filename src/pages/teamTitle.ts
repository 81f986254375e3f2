import type { Team } from '../slo/catalogue';

/** What people call a team: its title, or its id where the catalogue does not say more. */
export function teamTitle(id: string, teams: readonly Team[]): string {
  return teams.find((team) => team.id === id)?.title ?? id;
}
