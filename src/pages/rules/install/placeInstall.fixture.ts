import '../../../promql/readText';
import { screen, within } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';
import { shapedFor } from '../../../rules/install/places';
import type { Slo } from '../../../slo/slo';
import { createMemoryGateway, type MemoryGateway } from '../../../state/testing/memoryGateway.fixture';
import { heldGroups } from '../../../state/testing/memoryPlace.fixture';
import { groupsOf } from '../rulesPage.fixture';

const INSTALL = 'Install: Grafana-managed rules';

export const inGrafana = (slo: Slo) => heldGroups(shapedFor('grafana', groupsOf(slo)));

/** A Grafana that takes rules, with no ruler behind the data source. */
export function takingRules(...slos: readonly Slo[]): MemoryGateway {
  const gateway = createMemoryGateway(slos);
  gateway.places.grafana.fault = () => undefined;
  return gateway;
}

export const button = (name = INSTALL) => screen.findByRole('button', { name });
export const way = async () => within((await button()).closest('li') as HTMLElement);

export async function press(user: UserEvent) {
  await user.click(await button());
}
