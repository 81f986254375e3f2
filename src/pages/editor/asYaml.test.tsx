import { screen } from '@testing-library/react';
import { CHECKOUT, field, gatewayWith, open } from './editorPage.fixture';

describe('YAML', () => {
  const yaml = () => field('SLO as YAML');

  it('is the same SLO in both directions', async () => {
    const user = open('checkout/edit', gatewayWith(CHECKOUT));
    await user.click(await screen.findByRole('radio', { name: 'YAML' }));
    const text = await yaml();
    expect(text).toHaveValue(
      [
        'id: checkout',
        'title: Checkout answers',
        'service: checkout',
        'sli:',
        '  events:',
        `    bad: http_requests_total{job="checkout",code=~"5.."}`,
        `    total: http_requests_total{job="checkout"}`,
        'objective:',
        '  target: 99.9',
        '  window: 30d',
        '',
      ].join('\n')
    );
    await user.clear(text);
    await user.paste(
      'id: checkout\ntitle: Up\nservice: shop\nsli: { probe: { metric: up } }\nobjective: { target: 99, window: 7d }\n'
    );
    await user.click(screen.getByRole('radio', { name: 'Form' }));
    expect(await field('Title')).toHaveValue('Up');
    expect(await field('Probe')).toHaveValue('up');
    expect(screen.getByRole('radio', { name: 'Probe' })).toBeChecked();
  });

  it('shows problems at their lines, and keeps one from saving or leaving them unseen', async () => {
    const user = open('checkout/edit', gatewayWith(CHECKOUT));
    await user.click(await screen.findByRole('radio', { name: 'YAML' }));
    const text = await yaml();
    await user.clear(text);
    await user.paste(
      'id: checkout\ntitle: Up\nservice: shop\nsli: { probe: { metric: up } }\nobjective: { target: 100 }\n'
    );
    expect(await screen.findByText('1 problem in the YAML')).toBeVisible();
    expect(screen.getByText('Of the text before its problems: what stands there now cannot be read.')).toBeVisible();
    expect(screen.getByRole('button', { name: 'Line 5' })).toBeVisible();
    expect(screen.getByRole('button', { name: 'Save' })).toBeDisabled();
    expect(screen.getByRole('radio', { name: 'Form' })).toBeDisabled();
    await user.click(screen.getByRole('button', { name: 'Back to the last readable form' }));
    expect(await field('Title')).toHaveValue('Checkout answers');
  });

  it('takes a key that no field shows for a change, which is saved', async () => {
    const gateway = gatewayWith(CHECKOUT);
    const user = open('checkout/edit', gateway);
    await user.click(await screen.findByRole('radio', { name: 'YAML' }));
    await user.type(await yaml(), 'policy: strict');
    expect(await screen.findByText('Changed: Keys that this version does not know')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Save' }));
    await screen.findByText(/^Saved/);
    expect(gateway.stored.catalogue.slos).toEqual([
      { ...CHECKOUT, unknownKeys: [{ path: ['policy'], value: 'strict' }] },
    ]);
  });

  it('does not let the id of a saved SLO change', async () => {
    const user = open('checkout/edit', gatewayWith(CHECKOUT));
    await user.click(await screen.findByRole('radio', { name: 'YAML' }));
    const text = await yaml();
    await user.clear(text);
    await user.paste('id: shop\ntitle: Up\nservice: shop\nsli: { probe: { metric: up } }\nobjective: { target: 99 }\n');
    expect(
      await screen.findByText('The id of a saved SLO stays, since its history hangs on it. Write id: checkout.')
    ).toBeVisible();
  });
});
