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
  expect(screen.getByRole('list', { name: 'Changes' })).toHaveTextContent(/^A budget for each: not set → region$/);
});

it('more groups than rules record are told while the SLO is written', async () => {
  const user = open('checkout/edit', gatewayOf(120));
  await user.type(await field('A budget for each'), 'region');
  expect(await within(preview()).findByText(/^This SLO has 120 groups\. Rules record 100, and none/)).toBeVisible();
});

it('labels that no series has are told while the SLO is written', async () => {
  const user = open('checkout/edit', gatewayOf(2));
  await user.type(await field('A budget for each'), 'zone');
  expect(await within(preview()).findByText('No series has the label zone, so it splits nothing.')).toBeVisible();
});

describe('a label that tells good from bad', () => {
  const SPLIT =
    'Each group is all good or all bad. A label that tells good events from bad ones, such as a status code, splits no budget: choose one that says where or for whom.';

  it('is told beside its field, until there is another one', async () => {
    const user = open('checkout/edit', gatewayOf(2));
    const by = await field('A budget for each');
    await user.type(by, 'code');
    expect(await screen.findByText(SPLIT)).toBeVisible();
    expect(by).toHaveAccessibleDescription(expect.stringContaining(SPLIT));
    expect(within(preview()).queryByText(SPLIT)).not.toBeInTheDocument();
    await user.clear(by);
    await user.type(by, 'region');
    expect(screen.queryByText(SPLIT)).not.toBeInTheDocument();
  });

  it('is told by the selectors alone, where nothing is measured', async () => {
    const user = open('checkout/edit', gatewayOf(0));
    const by = await field('A budget for each');
    await user.type(by, 'code');
    await waitFor(() =>
      expect(by).toHaveAccessibleDescription(
        expect.stringMatching(/ has code, by which .* selects: each group is all good or all bad\. Name labels /)
      )
    );
    await user.clear(by);
    await user.type(by, 'region');
    expect(by).not.toHaveAccessibleDescription(expect.stringContaining('all good or all bad'));
  });

  it('is told in the preview beside the YAML, which has no fields', async () => {
    const user = open('checkout/edit', gatewayOf(2));
    await user.type(await field('A budget for each'), 'code');
    await screen.findByText(SPLIT);
    await user.click(screen.getByRole('radio', { name: 'YAML' }));
    expect(await within(preview()).findByText(SPLIT)).toBeVisible();
  });
});

it('what is no label is refused at its field', async () => {
  const user = open('checkout/edit', gatewayOf(3));
  await user.type(await field('A budget for each'), '9lives');
  await user.tab();
  expect(await screen.findByText(/9lives/, { selector: '[role="alert"], [role="alert"] *' })).toBeVisible();
});

describe('that alerts end which fire for the SLO as it was', () => {
  const ends = () => screen.queryByText(/^Alerts that fire end soon after the rules are installed again/);
  const withBy = (by: readonly string[]) => ({
    ...CHECKOUT,
    sli: { ...CHECKOUT.sli, by } as Slo['sli'],
  });

  it('is told where labels are added, beside the field, until it is saved or as it was', async () => {
    const user = open('checkout/edit', gatewayOf(3));
    const by = await field('A budget for each');
    expect(ends()).not.toBeInTheDocument();
    await user.type(by, 'region');
    expect(ends()).toBeVisible();
    expect(by).toHaveAccessibleDescription(/Alerts that fire end soon/);
    await user.clear(by);
    expect(ends()).not.toBeInTheDocument();
    await user.type(by, 'region');
    await user.click(screen.getByRole('button', { name: 'Save' }));
    await screen.findByText('Saved. This changed:');
    expect(ends()).not.toBeInTheDocument();
  });

  it.each([
    ['another label', 'zone', true],
    ['one more', 'zone, region', true],
    ['the same', ' region ', false],
    ['none', '', false],
  ])('with %s', async (_, text, expected) => {
    const user = open('checkout/edit', gatewayOf(3, withBy(['region'])));
    const by = await field('A budget for each');
    await user.clear(by);
    await user.click(by);
    await user.paste(text);
    expect(ends() !== null).toBe(expected);
  });

  it('is not told of a new SLO, for which no alert fires', async () => {
    const user = open('checkout/duplicate', gatewayOf(3));
    await user.type(await field('A budget for each'), 'region');
    expect(ends()).not.toBeInTheDocument();
  });
});
