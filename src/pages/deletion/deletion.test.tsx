import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import React from 'react';
import { gatewayError } from '../../grafana/gatewayError';
import { createMemoryGateway, type MemoryGateway } from '../../state/testing/memoryGateway.fixture';
import { createState } from '../../state/testing/renderState.fixture';
import { requestSlo } from '../../state/testing/slo.fixture';
import { useCatalogue } from '../../state/useCatalogue';
import { DeletionProvider } from './DeletionProvider';
import { useDeletion } from './useDeletion';

const CHECKOUT = requestSlo('checkout', { title: 'Checkout <b>answers</b>' });
const DENIED = { kind: 'gateway', error: gatewayError('forbidden', 'Access denied'), written: 'no' } as const;

function DeleteButton() {
  const remove = useDeletion();
  const catalogue = useCatalogue();
  return catalogue.kind === 'loaded' ? <button onClick={() => void remove(CHECKOUT)}>Delete</button> : null;
}

async function deleteIt(gateway: MemoryGateway) {
  const { wrapper } = createState(gateway);
  render(
    <DeletionProvider>
      <DeleteButton />
    </DeletionProvider>,
    { wrapper }
  );
  const user = userEvent.setup();
  await user.click(await screen.findByRole('button', { name: 'Delete' }));
  return user;
}

const stored = (gateway: MemoryGateway) => gateway.stored.catalogue.slos.map(({ id }) => id);

it('a deletion that failed says why, and nothing is gone', async () => {
  const gateway = createMemoryGateway([CHECKOUT]);
  gateway.saveFailure = DENIED;
  const user = await deleteIt(gateway);
  expect(await screen.findByRole('alert')).toHaveTextContent(
    'Could not saveAccess denied Sign in again in another tab if your session has ended, or ask an administrator for the permission “plugins:write” on Headroom.'
  );
  expect(stored(gateway)).toEqual(['checkout']);
  await user.click(screen.getByRole('button', { name: 'Close alert' }));
  expect(screen.queryByRole('alert')).not.toBeInTheDocument();
});

it('an undo that failed says why, and what was deleted stays so', async () => {
  const gateway = createMemoryGateway([CHECKOUT]);
  const user = await deleteIt(gateway);
  const undo = await screen.findByRole('button', { name: 'Undo' });
  gateway.saveFailure = DENIED;
  await user.click(undo);
  expect(await screen.findByRole('alert')).toHaveTextContent('Could not saveAccess denied');
  expect(stored(gateway)).toEqual([]);
});

it('a deletion is done at once, named as its title is written, and can be undone', async () => {
  const gateway = createMemoryGateway([CHECKOUT]);
  const user = await deleteIt(gateway);
  expect(await screen.findByRole('status')).toHaveTextContent('Checkout <b>answers</b> is deleted');
  expect(stored(gateway)).toEqual([]);
  await user.click(screen.getByRole('button', { name: 'Undo' }));
  expect(screen.queryByRole('status')).not.toBeInTheDocument();
  expect(stored(gateway)).toEqual(['checkout']);
});

it('rules that run are not deleted with it, and that is said', async () => {
  await deleteIt(createMemoryGateway([CHECKOUT]));
  expect(await screen.findByRole('status')).toHaveTextContent('Its rules, where installed, go on alerting: see Rules.');
});

it('the notice can be closed', async () => {
  const gateway = createMemoryGateway([CHECKOUT]);
  const user = await deleteIt(gateway);
  await user.click(await screen.findByRole('button', { name: 'Close' }));
  expect(screen.queryByRole('status')).not.toBeInTheDocument();
  expect(stored(gateway)).toEqual([]);
});
