import { screen } from '@testing-library/react';
import React from 'react';
import { Route } from 'react-router-dom';
import type { Slo } from '../../slo/slo';
import { createMemoryGateway, type MemoryGateway } from '../../state/testing/memoryGateway.fixture';
import { type MemoryCounter } from '../../state/testing/memoryPrometheus.fixture';
import { NOW, pass } from '../../state/testing/renderState.fixture';
import { requests, requestSlo } from '../../state/testing/slo.fixture';
import { plain } from '../../ui/words/plain.fixture';
import { LIST, renderPage } from '../renderPage.fixture';
import { SloPage } from './SloPage';

jest.mock('@grafana/runtime', () => ({
  ...jest.requireActual('@grafana/runtime'),
  PluginPage: jest.requireActual('../app/pluginPage.fixture').PluginPage,
}));

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

/** The page of an SLO, drawn with the clock of jest. */
export async function open(gateway: MemoryGateway, id = 'checkout', now = NOW) {
  const route = <Route path={`${LIST}/:id`} element={<SloPage />} />;
  const { services } = renderPage(route, { gateway, address: `${LIST}/${id}`, now });
  await pass();
  return services;
}

/** A tile or a chart by its name. */
export const tile = (wanted: string) => screen.getByRole('region', { name: (name) => plain(name) === wanted });
