import React from 'react';
import { Route } from 'react-router-dom';
import type { Slo } from '../../slo/slo';
import { createMemoryGateway, type MemoryGateway } from '../../state/testing/memoryGateway.fixture';
import { type MemoryCounter } from '../../state/testing/memoryPrometheus.fixture';
import { NOW, pass } from '../../state/testing/renderState.fixture';
import { requests, requestSlo } from '../../state/testing/slo.fixture';
import { LIST, renderPage } from '../renderPage.fixture';
import { SloPage } from './SloPage';

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
