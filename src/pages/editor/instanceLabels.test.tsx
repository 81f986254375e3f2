import { screen, waitFor, within } from '@testing-library/react';
import { steadyCounter } from '../../state/testing/memoryPrometheus.fixture';
import type { Slo } from '../../slo/slo';
import { CHECKOUT, field, gatewayWith, open, slo } from './editorPage.fixture';

jest.mock('@grafana/runtime', () => ({
  ...jest.requireActual('@grafana/runtime'),
  PluginPage: jest.requireActual('../app/pluginPage.fixture').PluginPage,
}));

const PUSHED = slo({
  id: 'pushed',
  title: 'Pushed',
  sli: { events: { bad: 'pushed_total{app="shop",code=~"5.."}', total: 'pushed_total{app="shop"}' } },
});
const LATENCY = slo({
  id: 'latency',
  title: 'Latency',
  sli: { latency: { histogram: 'duration_seconds{app="shop"}', threshold: '300ms' } },
});

/** Series of the one app are told apart by their pod only, those of the other one as usual. */
function gatewayOf(one: Slo) {
  const gateway = gatewayWith(one);
  gateway.prometheus('prom').counters = ['pushed_total', 'duration_seconds_bucket', 'duration_seconds_count'].flatMap(
    (__name__) => [
      steadyCounter({ __name__, app: 'shop', code: '200', pod: 'a', le: '0.3' }, 1),
      steadyCounter({ __name__, app: 'other', code: '200', job: 'other', instance: 'a', le: '0.3' }, 1),
    ]
  );
  return gateway;
}

const LABEL = 'Instance labels';
const warning = () => screen.queryByText(/^The series do not have/);

it('what tells processes apart is written, saved as a change of its own, and read again', async () => {
  const gateway = gatewayOf(PUSHED);
  const user = open('pushed/edit', gateway);
  await user.type(await field(LABEL), 'pod');
  await user.click(screen.getByRole('button', { name: 'Save' }));
  await waitFor(() => expect(gateway.stored.catalogue.slos[0]?.sli).toMatchObject({ instanceLabels: ['pod'] }));
  expect(screen.getByRole('list', { name: 'Changes' })).toHaveTextContent(/^Instance labels: not set → pod$/);
  user.close();
  open('pushed/edit', gateway);
  expect(await field(LABEL)).toHaveValue('pod');
});

it('what holds anyway is not written', async () => {
  const gateway = gatewayOf(CHECKOUT);
  const user = open('checkout/edit', gateway);
  await user.type(await field(LABEL), 'instance, job');
  await user.clear(await field('Title'));
  await user.type(await field('Title'), 'Other');
  await user.click(screen.getByRole('button', { name: 'Save' }));
  await waitFor(() => expect(gateway.stored.catalogue.slos[0]?.title).toBe('Other'));
  expect(gateway.stored.catalogue.slos[0]?.sli).toEqual(CHECKOUT.sli);
});

it('what is no label is refused at its field', async () => {
  const user = open('pushed/edit', gatewayOf(PUSHED));
  await user.type(await field(LABEL), 'service.instance.id');
  await user.tab();
  expect(
    await screen.findByText(/^One of the instance labels is "service\.instance\.id", but must be the name of a label/, {
      selector: '[role="alert"], [role="alert"] *',
    })
  ).toBeVisible();
  // That the series lack it is no news of what no series can have.
  expect(warning()).not.toBeInTheDocument();
});

it('more of them than there may be are refused by the name of the field', async () => {
  const user = open('pushed/edit', gatewayOf(PUSHED));
  await user.type(await field(LABEL), 'a, b, c, d, e, f');
  await user.tab();
  expect(
    await screen.findByText(/^The list of instance labels has 6 entries, but must have at most 5 labels/, {
      selector: '[role="alert"], [role="alert"] *',
    })
  ).toBeVisible();
});

it('a label that tells good from bad is told at the field, until it is gone', async () => {
  const user = open('pushed/edit', gatewayOf(PUSHED));
  const told = () =>
    screen.queryByText(/^The list of instance labels has code, by which the selector of the counted events selects:/);
  await user.type(await field(LABEL), 'pod, code');
  expect(told()).toBeVisible();
  expect(await field(LABEL)).toHaveAccessibleDescription(/Name only labels that tell one process from another/);
  await user.clear(await field(LABEL));
  await user.type(await field(LABEL), 'pod');
  expect(told()).not.toBeInTheDocument();
});

it.each([
  ['events', PUSHED],
  ['a histogram', LATENCY],
])('that series of %s have neither job nor instance is told, and what they have', async (_, one) => {
  const user = open(`${one.id}/edit`, gatewayOf(one));
  expect(
    await screen.findByText(
      'The series do not have job and instance. Name the labels that tell processes apart, or the past of a process that is found late counts as new. They have app, code, pod.'
    )
  ).toBeVisible();
  const written = await field(LABEL);
  expect(written).toHaveAccessibleDescription(/The series do not have job and instance/);
  await user.type(written, 'pod');
  await waitFor(() => expect(warning()).not.toBeInTheDocument());
  await user.type(written, ', node');
  expect(await screen.findByText(/^The series do not have node\./)).toBeVisible();
});

it.each([
  ['one of the two is there, for it may be enough', CHECKOUT],
  ['there are no series', slo({ id: 'none', title: 'None', sli: { events: { bad: 'x_total', total: 'y_total' } } })],
])('nothing is told where %s', async (_, one) => {
  const gateway = gatewayWith(one);
  const prometheus = gateway.prometheus('prom');
  open(`${one.id}/edit`, gateway);
  await field(LABEL);
  await waitFor(() => expect(prometheus.asked.filter((text) => text.startsWith('label-names'))).toHaveLength(1));
  await within(screen.getByRole('region', { name: 'Preview' })).findAllByText(/of full outage|There is no metric/);
  expect(warning()).not.toBeInTheDocument();
});

it('time slices do not use them, and say so', async () => {
  const sliced = slo({
    id: 'sliced',
    title: 'Sliced',
    sli: {
      events: {
        bad: 'pushed_total{app="shop",code=~"5.."}',
        total: 'pushed_total{app="shop"}',
        instanceLabels: ['node'],
      },
    },
    objective: { target: 99, window: '30d', slices: { length: '5m', target: 99, noData: 'ignore' } },
  });
  open('sliced/edit', gatewayOf(sliced));
  expect(await field(LABEL)).toHaveAccessibleDescription(/Not used for time slices\./);
  expect(warning()).not.toBeInTheDocument();
});
