import { screen, waitFor } from '@testing-library/react';
import { steadyCounter } from '../../../state/testing/memoryPrometheus.fixture';
import { CHECKOUT, gatewayWith, open } from '../editorPage.fixture';

const requests = (more: Record<string, string>) =>
  steadyCounter({ __name__: 'http_requests_total', job: 'checkout', code: '200', ...more }, 1);

it('series of two replicas are told, with the label that tells them apart', async () => {
  const gateway = gatewayWith(CHECKOUT);
  gateway.prometheus('prom').counters = ['a', 'b'].map((replica) => requests({ replica }));
  open(`${CHECKOUT.id}/edit`, gateway);
  expect(
    await screen.findByText(
      'Series are there 2 times, told apart by the label replica: events are counted as often. Add replica with one of its values to the selectors, or choose a data source that removes duplicates.'
    )
  ).toBeVisible();
});

it('series of two instances are no copies', async () => {
  const gateway = gatewayWith(CHECKOUT);
  const prometheus = gateway.prometheus('prom');
  prometheus.counters = ['a', 'b'].map((instance) => requests({ instance, replica: 'a' }));
  open(`${CHECKOUT.id}/edit`, gateway);
  await screen.findByText(/of full outage/);
  await waitFor(() =>
    expect(prometheus.asked.filter((text) => text.includes('count without (replica)'))).toHaveLength(1)
  );
  expect(screen.queryByText(/told apart by the label/)).not.toBeInTheDocument();
});
