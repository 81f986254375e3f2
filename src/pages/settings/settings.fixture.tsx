import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import React from 'react';
import type { Slo } from '../../slo/slo';
import { decodeSlo } from '../../spec/decodeSlo';
import { encodeCatalogue } from '../../spec/encodeCatalogue';
import { createServices } from '../../state/services';
import { ServicesProvider } from '../../state/ServicesProvider';
import { createMemoryGateway, type MemoryGateway } from '../../state/testing/memoryGateway.fixture';
import { NOW } from '../../state/testing/renderState.fixture';
import { Settings } from './SettingsPage';

function slo(id: string, title: string): Slo {
  const decoded = decodeSlo({
    id,
    title,
    service: 'shop',
    sli: { probe: { metric: 'up{job="shop$1"}' } },
    objective: { target: 99.9, window: '30d' },
  });
  if (!decoded.ok) {
    throw new Error(JSON.stringify(decoded.error));
  }
  return decoded.value.slo;
}

export const CHECKOUT = slo('checkout', 'Checkout is up');
export const SEARCH = slo('search', 'Search is up');

/** A gateway whose raw document is what it stores, with entries that cannot be read if wanted. */
export function gatewayWith(slos: readonly Slo[], broken: readonly object[] = []): MemoryGateway {
  const gateway = createMemoryGateway(slos);
  gateway.catalogue.raw = async () => {
    const document = encodeCatalogue(gateway.stored.catalogue);
    return {
      ok: true,
      value: { document: { ...document, slos: [...(document.slos ?? []), ...broken] }, revision: 1 },
    };
  };
  return gateway;
}

export function open(gateway: MemoryGateway) {
  const user = userEvent.setup();
  render(
    <ServicesProvider services={createServices({ gateway, now: () => NOW })}>
      <Settings />
    </ServicesProvider>
  );
  return user;
}

export const section = (name: string) => screen.findByRole('region', { name });
