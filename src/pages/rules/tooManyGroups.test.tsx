import { configure, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import React from 'react';
import type { EventsSli } from '../../slo/sli';
import { createMemoryGateway } from '../../state/testing/memoryGateway.fixture';
import { steadyCounter } from '../../state/testing/memoryPrometheus.fixture';
import { createState } from '../../state/testing/renderState.fixture';
import { requestSlo } from '../../state/testing/slo.fixture';
import { RulesPage } from './RulesPage';

jest.mock('@grafana/runtime', () => ({
  ...jest.requireActual('@grafana/runtime'),
  PluginPage: jest.requireActual('../app/pluginPage.fixture').PluginPage,
}));

// Compiles rules of a real SLO.
jest.setTimeout(60_000);
configure({ asyncUtilTimeout: 15_000 });

const WHOLE = requestSlo('checkout', { title: 'Checkout answers' });
const BY_REGION = { ...WHOLE, sli: { ...(WHOLE.sli as EventsSli), by: ['region'] } };

function open(regions: number) {
  const gateway = createMemoryGateway([BY_REGION]);
  gateway.prometheus('prom').counters = Array.from({ length: regions }, (_, i) =>
    steadyCounter({ __name__: 'http_requests_total', job: 'checkout', code: '200', region: `r${i}` }, 1)
  );
  render(<RulesPage />, { wrapper: createState(gateway, '/a/headroom-slo-app/rules').wrapper });
}

const row = () => screen.findByRole('button', { name: /Missing ?Checkout answers.*samples\/s/ });

test('an SLO with more groups than rules record says so before it is installed, and what to do', async () => {
  open(240);
  expect(await row()).toHaveTextContent('240 groups, 100 at most');
  await userEvent.setup().click(await row());
  expect(
    screen.getByText(
      'This SLO has 240 groups. Rules record 100, and none where there are more: narrow its query, or split it by a label with fewer values.'
    )
  ).toBeVisible();
});

test('an SLO with as many as they record says nothing', async () => {
  open(100);
  expect(await row()).not.toHaveTextContent('groups');
});
