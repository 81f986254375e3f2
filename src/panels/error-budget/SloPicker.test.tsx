import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import React from 'react';
import { err, ok } from '../../slo/result';
import type { SloId } from '../../slo/slo';
import { ServicesProvider } from '../../state/ServicesProvider';
import { CHECKOUT, servicesOf, STORED, type World } from './budgetPanel.fixture';
import { SloPicker } from './SloPicker';

async function show(value: string, world: World = {}) {
  const onChange = jest.fn();
  render(
    <ServicesProvider services={servicesOf(world).services}>
      <label htmlFor="slo">SLO</label>
      <SloPicker id="slo" value={value} onChange={onChange} />
    </ServicesProvider>
  );
  await waitFor(() => expect(screen.getByRole('combobox', { name: 'SLO' })).toBeEnabled());
  return { onChange, box: screen.getByRole('combobox', { name: 'SLO' }) };
}

describe('SloPicker', () => {
  it('says why there is nothing to choose from, and keeps the reference', async () => {
    const { box } = await show('checkout', { catalogue: err({ kind: 'forbidden', detail: 'Unauthorized' }) });
    expect(await screen.findByRole('alert')).toHaveTextContent('Could not read the SLOs');
    expect(box).toHaveValue('checkout');
  });

  it('shows title and team of what is chosen', async () => {
    const { box } = await show('checkout');
    expect(box).toHaveValue('Checkout answers without error · payments');
  });

  it('keeps a variable as it was written', async () => {
    const { box } = await show('${slo}');
    expect(box).toHaveValue('${slo}');
  });

  test.each([
    ['$slo', '$slo{Enter}'],
    ['${slo}', '${{slo}{Enter}'],
    ['[[slo]]', '[[[[slo]]{Enter}'],
    ['checkout-$region', 'checkout-$region{Enter}'],
  ])('takes the variable %s that is typed', async (variable, keys) => {
    const { box, onChange } = await show('');
    await userEvent.type(box, keys);
    expect(onChange.mock.calls).toEqual([[variable]]);
  });

  it('takes the id of an SLO that is typed, though its title has another word', async () => {
    const catalogue = ok({
      ...STORED,
      catalogue: { ...STORED.catalogue, slos: [{ ...CHECKOUT, id: 'pay-1' as SloId }] },
    });
    const { box, onChange } = await show('', { catalogue });
    await userEvent.type(box, 'pay-1{Enter}');
    expect(onChange.mock.calls).toEqual([['pay-1']]);
  });

  it('chooses what was found while another SLO is chosen', async () => {
    const slos = ['one', 'two', 'three'].map((id) => ({ ...CHECKOUT, id: id as SloId, title: `SLO ${id}` }));
    const catalogue = ok({ ...STORED, catalogue: { ...STORED.catalogue, slos } });
    const { box, onChange } = await show('three', { catalogue });
    await userEvent.type(box, 'two{Enter}');
    expect(onChange.mock.calls).toEqual([['two']]);
  });

  test.each([
    ['part of a title', 'checkout answers{Enter}'],
    ['a whole title', 'Checkout answers without error{Enter}'],
    ['part of a title, then the arrow', 'answers{ArrowDown}{Enter}'],
    ['a team', 'payments{Enter}'],
    ['an id', 'checkout{Enter}'],
  ])('chooses by %s and Enter what was found, not what was typed', async (_, keys) => {
    const { box, onChange } = await show('');
    await userEvent.type(box, keys);
    expect(onChange.mock.calls).toEqual([['checkout']]);
  });

  test.each([
    ['a word that no SLO has', 'nothing like it{Enter}'],
    ['a word that no SLO has, then the arrow', 'nothing like it{ArrowDown}{Enter}'],
    ['spaces', '   {ArrowDown}{Enter}'],
  ])('stores nothing for %s', async (_, keys) => {
    const { box, onChange } = await show('');
    await userEvent.type(box, keys);
    expect(onChange).not.toHaveBeenCalled();
  });
});
