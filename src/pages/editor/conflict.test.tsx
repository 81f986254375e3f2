import { screen, waitFor, within } from '@testing-library/react';
import type { Slo } from '../../slo/slo';
import type { Ratio } from '../../slo/units';
import { type MemoryGateway, storedCatalogue } from '../../state/testing/memoryGateway.fixture';
import { CHECKOUT, field, gatewayWith, open } from './editorPage.fixture';

describe('a conflict', () => {
  function conflicting(theirs: Slo | undefined): MemoryGateway {
    const gateway = gatewayWith(CHECKOUT);
    const ours = { ...CHECKOUT, title: 'Checkout answers fast' };
    gateway.saveFailure = {
      kind: 'conflict',
      conflicts: [{ kind: 'slo', sloId: CHECKOUT.id, base: CHECKOUT, ours, ...(theirs ? { theirs } : {}) }],
      current: gateway.stored,
    };
    return gateway;
  }

  it('shows both versions field by field and saves the chosen ones', async () => {
    const gateway = conflicting({ ...CHECKOUT, title: 'Checkout works', service: 'shop' });
    const user = open('checkout/edit', gateway);
    await user.type(await field('Title'), ' fast');
    await user.click(screen.getByRole('button', { name: 'Save' }));
    const title = await screen.findByRole('group', { name: 'Title changed by both' });
    expect(within(title).getByRole('radio', { name: 'Mine Checkout answers fast' })).toBeChecked();
    const service = screen.getByRole('group', { name: 'Service changed by somebody else' });
    expect(within(service).getByRole('radio', { name: 'Theirs shop' })).toBeChecked();

    await user.click(within(title).getByRole('radio', { name: 'Theirs Checkout works' }));
    gateway.saveFailure = undefined;
    await user.click(screen.getByRole('button', { name: 'Save this version' }));
    await screen.findByText(/^Saved/);
    expect(gateway.stored.catalogue.slos).toEqual([{ ...CHECKOUT, title: 'Checkout works', service: 'shop' }]);
  });

  it('previews what is chosen', async () => {
    const user = open(
      'checkout/edit',
      conflicting({ ...CHECKOUT, objective: { ...CHECKOUT.objective, target: 0.998 as Ratio } })
    );
    await user.type(await field('Title'), ' fast');
    await user.click(screen.getByRole('button', { name: 'Save' }));
    const target = await screen.findByRole('group', { name: 'Target changed by somebody else' });
    const preview = screen.getByRole('region', { name: 'Preview' });
    expect(await within(preview).findByText('50 %')).toBeVisible();
    await user.click(within(target).getByRole('radio', { name: /^Mine/ }));
    await waitFor(() => expect(within(preview).queryByText('50 %')).not.toBeInTheDocument());
  });

  it('tells an SLO that cannot be read any more from one that was deleted, and saves beside it', async () => {
    const gateway = gatewayWith(CHECKOUT);
    const user = open('checkout/edit', gateway);
    await user.type(await field('Title'), ' fast');
    const reasons = ['`objective.target` is 100, but must be above 0 and below 100, for example `99.9`.'];
    gateway.stored = { ...storedCatalogue([]), unreadable: [{ id: 'checkout', reasons }] };
    await user.click(screen.getByRole('button', { name: 'Save' }));
    expect(await screen.findByText('The stored version of this SLO can no longer be read')).toBeVisible();
    expect(screen.getByText(/^objective\.target is 100, but must be above 0/)).toBeVisible();
    expect(screen.queryByText(/deleted/)).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Back to the form' }));
    expect(await field('Title')).toHaveValue('Checkout answers fast');
    await user.click(screen.getByRole('button', { name: 'Save' }));
    await user.click(await screen.findByRole('button', { name: 'Save mine beside it' }));
    expect(await screen.findByText('Saved. This changed:')).toBeVisible();
    expect(gateway.stored.catalogue.slos.map(({ title }) => title)).toEqual(['Checkout answers fast']);
  });

  it('offers to create an SLO again that somebody deleted', async () => {
    const user = open('checkout/edit', conflicting(undefined));
    await user.type(await field('Title'), ' fast');
    await user.click(screen.getByRole('button', { name: 'Save' }));
    expect(await screen.findByText('Somebody else deleted this SLO while it was being edited')).toBeVisible();
    expect(screen.getByRole('button', { name: 'Create it again' })).toBeEnabled();
  });
});
