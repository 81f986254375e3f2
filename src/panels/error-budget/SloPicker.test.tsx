import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import React from 'react';
import { err } from '../../slo/result';
import { ServicesProvider } from '../../state/ServicesProvider';
import { servicesOf, type World } from './budgetPanel.fixture';
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

  it('takes a variable that is typed', async () => {
    const { box, onChange } = await show('');
    await userEvent.type(box, '$$slo');
    await userEvent.keyboard('{ArrowDown}{Enter}');
    expect(onChange).toHaveBeenCalledWith('$$slo');
  });
});
