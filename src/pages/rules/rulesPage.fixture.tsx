import { configure, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import React from 'react';
import { loadedGroups } from '../../rules/running/loadedGroups.fixture';
import { compiledRules } from '../../rules/compiledRules.fixture';
import type { Slo } from '../../slo/slo';
import { createMemoryGateway, type MemoryGateway } from '../../state/testing/memoryGateway.fixture';
import { createState } from '../../state/testing/renderState.fixture';
import { requests, requestSlo } from '../../state/testing/slo.fixture';
import { RulesPage } from './RulesPage';

// Compiles and compares rules of real SLOs, and drives the page by hand.
jest.setTimeout(60_000);
configure({ asyncUtilTimeout: 15_000 });

export const CHECKOUT = requestSlo('checkout', { title: 'Checkout answers' });
export const SEARCH = requestSlo('search', { title: 'Search answers' });
export const LOGS = requestSlo('logs', { title: 'Logs arrive' });

export const groupsOf = (slo: Slo) => compiledRules(slo, { grafanaUrl: 'https://grafana.example/' });

export const running = (slo: Slo) => loadedGroups(groupsOf(slo));

/** Search runs as it is wanted, checkout was changed, logs are missing, and basket was left behind. */
export function gatewayWith(...slos: readonly Slo[]): MemoryGateway {
  const gateway = createMemoryGateway(slos);
  const prometheus = gateway.prometheus('prom');
  prometheus.counters = [...requests('checkout', 1, 1), ...requests('search', 1, 1), ...requests('logs', 1, 1)];
  prometheus.groups = [
    ...running(SEARCH),
    ...running(CHECKOUT).map((group, i) => (i === 0 ? { ...group, interval: 30 } : group)),
    ...running(requestSlo('basket')),
  ];
  return gateway;
}

/** The page; whoever renders it stands in for `PluginPage`. */
export function open(gateway: MemoryGateway, address = '/a/headroom-slo-app/rules') {
  const { wrapper } = createState(gateway, address);
  const user = userEvent.setup();
  return { user, ...render(<RulesPage />, { wrapper }) };
}

export const rows = () =>
  within(screen.getByRole('list', { name: 'Rules by SLO' })).getAllByRole('button', { expanded: false });
export const texts = () => rows().map(wordsOf);

/** The texts inside an element, one after the other. */
export function wordsOf(element: Node): string {
  const inside =
    element.nodeType === Node.TEXT_NODE
      ? [(element.textContent ?? '').replace(/\s+/g, ' ')]
      : [...element.childNodes].map(wordsOf);
  return inside
    .map((text) => text.trim())
    .filter(Boolean)
    .join(' ');
}
