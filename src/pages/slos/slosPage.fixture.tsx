import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import React from 'react';
import { MemoryRouter, Route, Routes, useLocation } from 'react-router-dom';
import type { Slo } from '../../slo/slo';
import { createServices } from '../../state/services';
import { ServicesProvider } from '../../state/ServicesProvider';
import { createMemoryGateway, type MemoryGateway } from '../../state/testing/memoryGateway.fixture';
import { NOW, pass } from '../../state/testing/renderState.fixture';
import { requests, requestSlo } from '../../state/testing/slo.fixture';
import { DeletionProvider } from '../deletion/DeletionProvider';
import { SlosPage } from './SlosPage';

export const LIST = '/a/headroom-slo-app/slos';
export const CHECKOUT = requestSlo('checkout', { title: 'Checkout answers', team: 'payments' });
export const SEARCH = requestSlo('search', { title: 'Search answers', team: 'discovery' });

function Where() {
  return <output aria-label="address">{useLocation().pathname}</output>;
}

/** Checkout has spent half of its budget, search all of it twice. */
export function gatewayWith(...slos: readonly Slo[]): MemoryGateway {
  const gateway = createMemoryGateway(slos);
  gateway.prometheus('prom').counters = [...requests('checkout', 999.5, 0.5), ...requests('search', 997, 3)];
  return gateway;
}

export async function open(gateway: MemoryGateway, address = LIST) {
  const services = createServices({ gateway, now: () => NOW });
  render(
    <MemoryRouter initialEntries={[address]} future={{ v7_startTransition: true, v7_relativeSplatPath: true }}>
      <ServicesProvider services={services}>
        <DeletionProvider>
          <Routes>
            <Route path={LIST} element={<SlosPage />} />
            <Route path="*" element={<Where />} />
          </Routes>
        </DeletionProvider>
      </ServicesProvider>
    </MemoryRouter>
  );
  await pass();
  return { user: userEvent.setup({ advanceTimers: (ms) => jest.advanceTimersByTimeAsync(ms) }), services };
}

export const rows = () => screen.getAllByRole('row').slice(1);
export const titles = () => rows().map((row) => within(row).getByRole('link').textContent);
export const rowOf = (title: string) => screen.getByRole('link', { name: title }).closest<HTMLElement>('[role="row"]');
