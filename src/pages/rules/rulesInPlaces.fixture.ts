import { screen } from '@testing-library/react';
import type { MemoryGateway } from '../../state/testing/memoryGateway.fixture';
import { requests } from '../../state/testing/slo.fixture';
import { takingRules } from './install/placeInstall.fixture';
import { CHECKOUT, SEARCH } from './rulesPage.fixture';

/** Two SLOs whose cost is known. */
export function gatewayOf(change: (gateway: MemoryGateway) => void): MemoryGateway {
  const gateway = takingRules(CHECKOUT, SEARCH);
  gateway.prometheus('prom').counters = [...requests('checkout', 1, 1), ...requests('search', 1, 1)];
  change(gateway);
  return gateway;
}

export const pill = (name: RegExp) => screen.findByRole('button', { name });
