import { screen } from '@testing-library/react';
import { CHECKOUT, field, gatewayWith, open } from './editorPage.fixture';

describe('a new SLO', () => {
  it('takes three clicks: new, a template that fits, save', async () => {
    const gateway = gatewayWith();
    const user = open('new', gateway);
    await user.click(await screen.findByRole('button', { name: /^99.9 % of HTTP requests without server error/ }));
    expect(await field('Title')).toHaveValue('Checkout answers without server error');
    expect(await field('Bad events')).toHaveValue('http_requests_total{job="checkout",code=~"5.."}');
    await user.click(screen.getByRole('button', { name: 'Save' }));
    expect(await screen.findByRole('status', { name: 'address' })).toHaveTextContent(
      '/a/headroom-slo-app/slos/checkout-answers-without-server-error'
    );
    expect(gateway.stored.catalogue.slos[0]).toMatchObject({
      id: 'checkout-answers-without-server-error',
      service: 'checkout',
      objective: { target: 0.999 },
    });
  });

  it('says when none of the usual metrics is there', async () => {
    const gateway = gatewayWith();
    gateway.prometheus('prom').counters = [];
    open('new', gateway);
    expect(await screen.findByText(/^None of the usual metrics was found/)).toBeVisible();
  });

  it('makes the id of the title until one is written', async () => {
    const user = open('new', gatewayWith(CHECKOUT));
    await user.type(await field('Title'), 'Checkout');
    expect(await field('Id')).toHaveValue('checkout-2');
    await user.clear(await field('Id'));
    await user.type(await field('Id'), 'mine');
    await user.type(await field('Title'), ' works');
    expect(await field('Id')).toHaveValue('mine');
  });

  it('copies everything but the id', async () => {
    open('checkout/duplicate', gatewayWith(CHECKOUT));
    expect(await field('Title')).toHaveValue('Copy of Checkout answers');
    expect(await field('Id')).toHaveValue('copy-of-checkout-answers');
    expect(await field('Bad events')).toHaveValue('http_requests_total{job="checkout",code=~"5.."}');
  });
});
