import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import React from 'react';
import { Route } from 'react-router-dom';
import type { Slo } from '../../slo/slo';
import { createMemoryGateway, type MemoryGateway } from '../../state/testing/memoryGateway.fixture';
import { pass } from '../../state/testing/renderState.fixture';
import { requests, requestSlo } from '../../state/testing/slo.fixture';
import { LIST, renderPage } from '../renderPage.fixture';
import { SlosPage } from './SlosPage';

jest.mock('@grafana/runtime', () => ({
  ...jest.requireActual('@grafana/runtime'),
  PluginPage: jest.requireActual('../app/pluginPage.fixture').PluginPage,
}));

export const CHECKOUT = requestSlo('checkout', { title: 'Checkout answers', team: 'payments' });
export const SEARCH = requestSlo('search', { title: 'Search answers', team: 'discovery' });

/** Checkout has spent half of its budget, search all of it twice. */
export function gatewayWith(...slos: readonly Slo[]): MemoryGateway {
  const gateway = createMemoryGateway(slos);
  gateway.prometheus('prom').counters = [...requests('checkout', 999.5, 0.5), ...requests('search', 997, 3)];
  return gateway;
}

export async function open(gateway: MemoryGateway, address = LIST) {
  const { services } = renderPage(<Route path={LIST} element={<SlosPage />} />, { gateway, address });
  await pass();
  return { user: userEvent.setup({ advanceTimers: (ms) => jest.advanceTimersByTimeAsync(ms) }), services };
}

export const rows = () => screen.getAllByRole('row').slice(1);
export const titles = () => rows().map((row) => within(row).getByRole('link').textContent);
export const rowOf = (title: string) => screen.getByRole('link', { name: title }).closest<HTMLElement>('[role="row"]');
