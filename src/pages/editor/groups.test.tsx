import { screen, waitFor, within } from '@testing-library/react';
import { steadyCounter } from '../../state/testing/memoryPrometheus.fixture';
import type { Slo } from '../../slo/slo';
import { CHECKOUT, field, gatewayWith, open } from './editorPage.fixture';

jest.mock('@grafana/runtime', () => ({
  ...jest.requireActual('@grafana/runtime'),
  PluginPage: jest.requireActual('../app/pluginPage.fixture').PluginPage,
}));

function gatewayOf(regions: number, slo: Slo = CHECKOUT) {
  const gateway = gatewayWith(slo);
  gateway.prometheus('prom').counters = Array.from({ length: regions }, (_, i) => [
    steadyCounter({ __name__: 'http_requests_total', job: 'checkout', code: '200', region: `r${i}` }, 9.99),
    steadyCounter({ __name__: 'http_requests_total', job: 'checkout', code: '500', region: `r${i}` }, i / 1000),
  ]).flat();
  return gateway;
}

const preview = () => screen.getByRole('region', { name: 'Preview' });

it('labels that split the budget are written, previewed and saved', async () => {
  const gateway = gatewayOf(3);
  const user = open('checkout/edit', gateway);
  await user.type(await field('A budget for each'), 'region');
  expect(
    await within(preview()).findByText(
      'Groups now: 3. The numbers are of the worst, region r2; the chart is of all together.'
    )
  ).toBeVisible();
  // Each group has traffic of its own.
  expect(screen.getByRole('region', { name: 'Alerts' })).not.toHaveTextContent('at least');
  await user.click(screen.getByRole('button', { name: 'Save' }));
  await waitFor(() => expect(gateway.stored.catalogue.slos[0]?.sli).toMatchObject({ by: ['region'] }));
});

it('more groups than rules record are told while the SLO is written', async () => {
  const user = open('checkout/edit', gatewayOf(120));
  await user.type(await field('A budget for each'), 'region');
  expect(await within(preview()).findByText(/^This SLO has 120 groups\. Rules record 100, and none/)).toBeVisible();
});

it.each([
  ['labels that no series has', 'zone', 'No series has the label zone, so it splits nothing.'],
  ['a label that tells good from bad', 'code', /^Each group is all good or all bad\./],
])('%s are told while the SLO is written', async (_, label, sentence) => {
  const user = open('checkout/edit', gatewayOf(2));
  await user.type(await field('A budget for each'), label);
  expect(await within(preview()).findByText(sentence)).toBeVisible();
});

it('what is no label is refused at its field', async () => {
  const user = open('checkout/edit', gatewayOf(3));
  await user.type(await field('A budget for each'), '9lives');
  await user.tab();
  expect(await screen.findByText(/9lives/, { selector: '[role="alert"], [role="alert"] *' })).toBeVisible();
});
