import { screen, waitFor, within } from '@testing-library/react';
import { gatewayError } from '../../../grafana/gatewayError';
import type { MemoryPrometheus } from '../../../state/testing/memoryPrometheus.fixture';
import { CHECKOUT, field, gatewayWith, open, slo } from '../editorPage.fixture';

const QUEUE = slo({
  id: 'queue',
  title: 'Queue is short',
  sli: { events: { bad: 'queue_length{queue="mail"}', total: 'http_requests_total{job="checkout"}' } },
});
const words = (metric: string) =>
  `${metric} is a gauge, a value that goes up and down. Events are counted by counters, which only grow: counted from a gauge, the SLI is wrong. Choose a counter, or the kind Threshold for a value that meets a condition.`;

function openQueue(more: Partial<Pick<MemoryPrometheus, 'types' | 'fault'>>, start = QUEUE) {
  const gateway = gatewayWith(start);
  const prometheus = Object.assign(gateway.prometheus('prom'), more);
  return { user: open(`${start.id}/edit`, gateway), prometheus };
}

const typesAsked = ({ asked }: MemoryPrometheus) => asked.filter((text) => text.startsWith('metric-types'));
const area = (name: string) => within(document.querySelector<HTMLElement>(`[data-field="${name}"]`)!);

it('warns at the field whose metric is a gauge, and not at the other one', async () => {
  openQueue({ types: { queue_length: ['gauge'], http_requests_total: ['counter'] } });
  const warning = await screen.findByText(words('queue_length'));
  expect(area('events.selector').getByRole('status')).toBe(warning);
  expect(area('events.total').queryByRole('status')).not.toBeInTheDocument();
  expect(await field('Bad events')).toHaveAccessibleDescription(expect.stringContaining(words('queue_length')));
});

it('warns about all events, too', async () => {
  openQueue({ types: { http_requests_total: ['gauge'] } }, CHECKOUT);
  expect(await screen.findAllByText(words('http_requests_total'))).toHaveLength(2);
});

it.each<[string, Partial<Pick<MemoryPrometheus, 'types' | 'fault'>>]>([
  ['nothing is known of the metrics', { types: {} }],
  ['both are counters', { types: { queue_length: ['counter'], http_requests_total: ['counter'] } }],
  ['targets differ about it', { types: { queue_length: ['counter', 'gauge'] } }],
  [
    'the data source has no metadata',
    {
      types: { queue_length: ['gauge'] },
      fault: ({ kind }) => (kind === 'metric-types' ? gatewayError('not-found', 'page not found') : undefined),
    },
  ],
])('says nothing where %s', async (_, more) => {
  const { prometheus } = openQueue(more);
  await waitFor(() => expect(typesAsked(prometheus)).toHaveLength(2));
  await screen.findByText(/of full outage|No metric|There is no metric/);
  expect(screen.queryByText(/is a gauge, a value/)).not.toBeInTheDocument();
});

it('goes with the text that it is about', async () => {
  const { user } = openQueue({ types: { queue_length: ['gauge'] } });
  await screen.findByText(words('queue_length'));
  await user.clear(await field('Bad events'));
  await waitFor(() => expect(screen.queryByText(words('queue_length'))).not.toBeInTheDocument());
});

it('blocks no save', async () => {
  const { user } = openQueue({ types: { queue_length: ['gauge'] } });
  await screen.findByText(words('queue_length'));
  await user.type(await field('Title'), ' enough');
  await user.click(screen.getByRole('button', { name: 'Save' }));
  expect(await screen.findByText('Saved. This changed:')).toBeVisible();
});

it('warns where the counted events are no part of all events, until they are', async () => {
  const { user } = openQueue({}, CHECKOUT);
  const bad = await field('Bad events');
  await user.clear(bad);
  await user.click(bad);
  await user.paste('http_requests_total{job="search",code=~"5.."}');
  const words =
    'The selector of the counted events has job="search", and the selector of all events has job="checkout": none of the bad events is one of all events. Write the same in both.';
  expect(area('events.selector').getByRole('status')).toHaveTextContent(words);
  expect(area('events.total').queryByRole('status')).not.toBeInTheDocument();
  await user.clear(await field('All events'));
  await user.click(await field('All events'));
  await user.paste('http_requests_total{job="search"}');
  expect(area('events.selector').queryByRole('status')).not.toBeInTheDocument();
});
