import { render } from '@testing-library/react';
import React from 'react';
import { MemoryRouter, Route, Routes, useLocation } from 'react-router-dom';
import type { Slo } from '../../slo/slo';
import { createServices } from '../../state/services';
import { ServicesProvider } from '../../state/ServicesProvider';
import { createMemoryGateway, type MemoryGateway } from '../../state/testing/memoryGateway.fixture';
import { type MemoryCounter } from '../../state/testing/memoryPrometheus.fixture';
import { NOW, pass } from '../../state/testing/renderState.fixture';
import { requests, requestSlo } from '../../state/testing/slo.fixture';
import { DeletionProvider } from '../deletion/DeletionProvider';
import { SloPage } from './SloPage';

export const LIST = '/a/headroom-slo-app/slos';
export const CHECKOUT = requestSlo('checkout', {
  title: 'Checkout answers',
  runbook: 'https://runbooks.example/checkout',
});

/** A Grafana with one SLO, whose data source has these counters. */
export function gatewayWith(slo: Slo, counters: MemoryCounter[] = requests('checkout', 999.5, 0.5)): MemoryGateway {
  const gateway = createMemoryGateway([slo]);
  gateway.prometheus('prom').counters = counters;
  return gateway;
}

/** What stands at every other address: the address. */
function Where() {
  return <output aria-label="address">{useLocation().pathname}</output>;
}

/** The page of an SLO, drawn with the clock of jest. */
export async function open(gateway: MemoryGateway, id = 'checkout', now = NOW) {
  const services = createServices({ gateway, now: () => now });
  render(
    <MemoryRouter initialEntries={[`${LIST}/${id}`]} future={{ v7_startTransition: true, v7_relativeSplatPath: true }}>
      <ServicesProvider services={services}>
        <DeletionProvider>
          <Routes>
            <Route path={`${LIST}/:id`} element={<SloPage />} />
            <Route path="*" element={<Where />} />
          </Routes>
        </DeletionProvider>
      </ServicesProvider>
    </MemoryRouter>
  );
  await pass();
  return services;
}
