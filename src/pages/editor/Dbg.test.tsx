import { render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import React from 'react';
import { MemoryRouter, Route, Routes, useLocation } from 'react-router-dom';

import { gatewayError } from '../../grafana/gatewayError';
import { decodeSlo } from '../../spec/decodeSlo';
import type { Slo } from '../../slo/slo';
import { createServices } from '../../state/services';
import { ServicesProvider } from '../../state/ServicesProvider';
import { createMemoryGateway, type MemoryGateway } from '../../state/testing/memoryGateway.fixture';
import { NOW } from '../../state/testing/renderState.fixture';
import { requests } from '../../state/testing/slo.fixture';
import { EditorPage } from './EditorPage';

// Without CodeMirror: the plain text area is what everybody has until it is loaded.
jest.mock('../../ui/promql-field/PromqlEditor', () => {
  throw new Error('not loaded in this test');
});
jest.mock('./yaml/YamlEditor', () => {
  throw new Error('not loaded in this test');
});

const CHECKOUT = slo({ id: 'checkout', title: 'Checkout answers' });

function slo(more: object): Slo {
  const decoded = decodeSlo({
    service: 'checkout',
    sli: { events: { bad: 'http_requests_total{job="checkout",code=~"5.."}', total: 'http_requests_total{job="checkout"}' } },
    objective: { target: 99.9, window: '30d' },
    ...more,
  });
  if (!decoded.ok) {
    throw new Error(JSON.stringify(decoded.error));
  }
  return decoded.value.slo;
}

function Where() {
  return <output aria-label="address">{useLocation().pathname}</output>;
}

function open(path: string, gateway: MemoryGateway) {
  const services = createServices({ gateway, now: () => NOW });
  render(
    <MemoryRouter
      initialEntries={[`/a/headroom-slo-app/slos/${path}`]}
      future={{ v7_startTransition: true, v7_relativeSplatPath: true }}
    >
      <ServicesProvider services={services}>
        <Routes>
          <Route path="/a/headroom-slo-app/slos/new" element={<EditorPage mode="create" />} />
          <Route path="/a/headroom-slo-app/slos/:id/edit" element={<EditorPage mode="edit" />} />
          <Route path="/a/headroom-slo-app/slos/:id/duplicate" element={<EditorPage mode="duplicate" />} />
          <Route path="*" element={<Where />} />
        </Routes>
      </ServicesProvider>
    </MemoryRouter>
  );
  return userEvent.setup();
}

function gatewayWith(...slos: readonly Slo[]): MemoryGateway {
  const gateway = createMemoryGateway(slos);
  gateway.prometheus('prom').counters = requests('checkout', 9.99, 0.01);
  return gateway;
}

/** By its label; Grafana puts the help into the label, too. */
const field = (label: string) =>
  screen.findByRole('textbox', { name: (name) => name === label || name.startsWith(`${label} `) });

beforeEach(() => sessionStorage.clear());


import { checkDraft } from './form/checkDraft';
import { draftFromSlo } from '../../spec/draftFromSlo';
import { sloResolver } from './form/sloResolver';
it('dbg', async () => {
    const d = draftFromSlo(CHECKOUT);
    const bad = {...d, objective: {...d.objective, target: '100'}};
    console.log(JSON.stringify(checkDraft(bad, new Set())), JSON.stringify(await sloResolver((x) => checkDraft(x, new Set()))(bad, undefined, {} as never)), JSON.stringify(checkDraft(d, new Set())).slice(0,300));
    console.log(JSON.stringify(checkDraft({...d, title: ''}, new Set())));
});
