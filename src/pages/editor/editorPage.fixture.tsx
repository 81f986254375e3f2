import { configure, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import React from 'react';
import { Route } from 'react-router-dom';
import { decodeSlo } from '../../spec/decodeSlo';
import type { Slo } from '../../slo/slo';
import { createMemoryGateway, type MemoryGateway } from '../../state/testing/memoryGateway.fixture';
import { requests } from '../../state/testing/slo.fixture';
import { LIST, renderPage } from '../renderPage.fixture';
import { EditorPage } from './EditorPage';

// The whole editor with its preview, on a machine that may be busy.
jest.setTimeout(60_000);
configure({ asyncUtilTimeout: 15_000 });

// Without CodeMirror: the plain text area is what everybody has until it is loaded.
jest.mock('../../ui/promql-field/PromqlEditor', () => {
  throw new Error('not loaded in this test');
});
jest.mock('./yaml/YamlEditor', () => {
  throw new Error('not loaded in this test');
});

// jsdom has no layout to scroll in.
Element.prototype.scrollIntoView = () => undefined;

beforeEach(() => sessionStorage.clear());

export const CHECKOUT = slo({ id: 'checkout', title: 'Checkout answers' });

export function slo(more: object): Slo {
  const decoded = decodeSlo({
    service: 'checkout',
    sli: {
      events: { bad: 'http_requests_total{job="checkout",code=~"5.."}', total: 'http_requests_total{job="checkout"}' },
    },
    objective: { target: 99.9, window: '30d' },
    ...more,
  });
  if (!decoded.ok) {
    throw new Error(JSON.stringify(decoded.error));
  }
  return decoded.value.slo;
}

/** The editor at an address below the list, with a gateway behind it. */
export function open(path: string, gateway: MemoryGateway) {
  const routes = (
    <>
      <Route path={`${LIST}/new`} element={<EditorPage mode="create" />} />
      <Route path={`${LIST}/:id/edit`} element={<EditorPage mode="edit" />} />
      <Route path={`${LIST}/:id/duplicate`} element={<EditorPage mode="duplicate" />} />
    </>
  );
  const { unmount } = renderPage(routes, { gateway, address: `${LIST}/${path}` });
  return Object.assign(userEvent.setup(), { close: unmount });
}

export function gatewayWith(...slos: readonly Slo[]): MemoryGateway {
  const gateway = createMemoryGateway(slos);
  gateway.prometheus('prom').counters = requests('checkout', 9.99, 0.01);
  return gateway;
}

/** By its label; Grafana puts the help into the label, too. */
export const field = (label: string) =>
  screen.findByRole('textbox', { name: (name) => name === label || name.startsWith(`${label} `) });
