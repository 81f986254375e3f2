import { screen, waitFor, within } from '@testing-library/react';

import { gatewayError } from '../../grafana/gatewayError';
import type { Slo } from '../../slo/slo';
import type { Ratio } from '../../slo/units';
import { type MemoryGateway, storedCatalogue } from '../../state/testing/memoryGateway.fixture';
import { CHECKOUT, field, gatewayWith, open } from './editorPage.fixture';

jest.setTimeout(60_000);

// Without CodeMirror: the plain text area is what everybody has until it is loaded.
jest.mock('../../ui/promql-field/PromqlEditor', () => {
  throw new Error('not loaded in this test');
});
jest.mock('./yaml/YamlEditor', () => {
  throw new Error('not loaded in this test');
});

// jsdom has no layout to scroll in.
Element.prototype.scrollIntoView = () => undefined;

beforeEach(() => sessionStorage.clear());

describe('what cannot be edited', () => {
  it('says why the catalogue could not be read, and tries again when asked', async () => {
    const gateway = gatewayWith();
    gateway.readFailure = gatewayError('forbidden', 'Permissions needed: plugins.app:access');
    const user = open('new', gateway);
    expect(await screen.findByText(/Permissions needed: plugins.app:access/)).toBeVisible();
    gateway.readFailure = undefined;
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await field('Title')).toBeVisible();
  });

  it('says that there is no such SLO', async () => {
    open('gone/edit', gatewayWith(CHECKOUT));
    expect(await screen.findByText('There is no SLO with the id gone')).toBeVisible();
    expect(screen.getByRole('link', { name: 'All SLOs' })).toHaveAttribute('href', '/a/headroom-slo-app/slos');
  });

  it('shows a Viewer the form, which permission is missing, and no way to save', async () => {
    const gateway = gatewayWith(CHECKOUT);
    gateway.permissions = { canWrite: false };
    const user = open('checkout/edit', gateway);
    expect(await screen.findByText('You can look at this, but not save it')).toBeVisible();
    expect(screen.getByText(/Saving needs the permission “plugins:write” on Headroom/)).toBeVisible();
    expect(await field('Title')).toHaveAttribute('readonly');
    expect(screen.queryByRole('button', { name: 'Save' })).not.toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'More actions' }));
    expect(screen.queryByRole('menuitem', { name: 'Delete' })).not.toBeInTheDocument();
  });

  it('shows a provisioned SLO with its YAML to copy', async () => {
    const gateway = gatewayWith(CHECKOUT);
    gateway.stored = { ...gateway.stored, origin: 'provisioned', readOnly: 'provisioned' };
    const user = open('checkout/edit', gateway);
    expect(await screen.findByText('The catalogue is read-only')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Copy as YAML' }));
    await waitFor(async () =>
      expect(await navigator.clipboard.readText()).toContain('id: checkout\ntitle: Checkout answers\n')
    );
  });
});

test.each(['new', 'checkout/edit'])('%s has no heading without words', async (path) => {
  open(path, gatewayWith(CHECKOUT));
  await field('Title');
  expect(screen.getAllByRole('heading').filter(({ textContent }) => textContent?.trim() === '')).toEqual([]);
});

describe('errors', () => {
  it('checks a field when it is left, in words', async () => {
    const user = open('checkout/edit', gatewayWith(CHECKOUT));
    const target = await field('Target');
    await user.clear(target);
    expect(screen.queryByRole('alert')).not.toBeInTheDocument();
    await user.type(target, '100');
    await user.tab();
    expect(await screen.findByText(/^The target is 100/)).toBeVisible();
    expect(target).toHaveAttribute('aria-invalid', 'true');
  });

  it('checks everything when it is saved and focuses the first field with an error', async () => {
    const gateway = gatewayWith();
    const user = open('new', gateway);
    await user.click(await screen.findByRole('button', { name: 'Save' }));
    const title = await field('Title');
    await waitFor(() => expect(title).toHaveFocus());
    expect(screen.getByText(/^The title is missing/)).toBeVisible();
    expect(gateway.stored.catalogue.slos).toEqual([]);
  });

  it('refuses an id that another SLO has', async () => {
    const user = open('new', gatewayWith(CHECKOUT));
    const id = await field('Id');
    await user.type(id, 'checkout');
    await user.tab();
    expect(await screen.findByText('Another SLO has the id checkout already. Choose another one.')).toBeVisible();
  });

  it('keeps the form when the save is refused, with the server’s words', async () => {
    const gateway = gatewayWith(CHECKOUT);
    gateway.saveFailure = {
      kind: 'gateway',
      error: gatewayError('forbidden', 'Permissions needed: plugins:write'),
      written: 'no',
    };
    const user = open('checkout/edit', gateway);
    await user.type(await field('Title'), ' fast');
    await user.click(screen.getByRole('button', { name: 'Save' }));
    expect(await screen.findByText('Permissions needed: plugins:write')).toBeVisible();
    expect(await field('Title')).toHaveValue('Checkout answers fast');
  });
});

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

describe('unsaved work', () => {
  it('is offered again, and taken up when asked for', async () => {
    const gateway = gatewayWith(CHECKOUT);
    const user = open('checkout/edit', gateway);
    await user.type(await field('Title'), ' fast');
    user.close();
    const again = open('checkout/edit', gateway);
    expect(await screen.findByText('There are unsaved changes from an earlier visit')).toBeVisible();
    expect(await field('Title')).toHaveValue('Checkout answers');
    await again.click(screen.getByRole('button', { name: 'Continue with them' }));
    expect(await field('Title')).toHaveValue('Checkout answers fast');
    expect(screen.getByText('Changed: Title')).toBeVisible();
  });

  it('is gone after a save', async () => {
    const user = open('checkout/edit', gatewayWith(CHECKOUT));
    await user.type(await field('Title'), ' fast');
    await user.click(screen.getByRole('button', { name: 'Save' }));
    await screen.findByText('Saved. This changed:');
    expect(sessionStorage).toHaveLength(0);
  });

  it('makes the browser ask before the tab is closed', async () => {
    const user = open('checkout/edit', gatewayWith(CHECKOUT));
    const leave = () => window.dispatchEvent(new Event('beforeunload', { cancelable: true }));
    await field('Title');
    expect(leave()).toBe(true);
    await user.type(await field('Title'), ' fast');
    expect(leave()).toBe(false);
  });
});

describe('editing', () => {
  it('says what was saved', async () => {
    const gateway = gatewayWith(CHECKOUT);
    const user = open('checkout/edit', gateway);
    const target = await field('Target');
    await user.clear(target);
    await user.type(target, '99.95');
    expect(screen.getByText('Changed: Target')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Save' }));
    const changes = await screen.findByRole('list', { name: 'Changes' });
    expect(changes).toHaveTextContent('Target: 99.9 % → 99.95 %');
    expect(screen.getByText('No changes')).toBeVisible();
    expect(gateway.stored.catalogue.slos[0]?.objective.target).toBe(0.9995);
  });

  it('locks the id', async () => {
    open('checkout/edit', gatewayWith(CHECKOUT));
    expect(await field('Id')).toHaveAttribute('readonly');
  });

  it('shows what it would have measured, and with another target what would be left', async () => {
    const user = open('checkout/edit', gatewayWith(CHECKOUT));
    const preview = screen.findByRole('region', { name: 'Preview' });
    expect(await within(await preview).findByText('99.90 %')).toBeVisible();
    const target = await field('Target');
    await user.clear(target);
    await user.type(target, '99.8');
    expect(await within(await preview).findByText('50 %')).toBeVisible();
  });

  it('says why a query returns nothing', async () => {
    const user = open('checkout/edit', gatewayWith(CHECKOUT));
    const total = await field('All events');
    await user.clear(total);
    await user.type(total, 'htp_requests_total');
    expect(
      await screen.findByText(
        'There is no metric named htp_requests_total in this data source in the window. Check its spelling, or choose another data source.',
        undefined,
        { timeout: 3000 }
      )
    ).toBeVisible();
  });

  it('deletes with undo', async () => {
    const gateway = gatewayWith(CHECKOUT);
    const user = open('checkout/edit', gateway);
    await user.click(await screen.findByRole('button', { name: 'More actions' }));
    await user.click(screen.getByRole('menuitem', { name: 'Delete' }));
    expect(await screen.findByText('Checkout answers is deleted')).toBeVisible();
    expect(gateway.stored.catalogue.slos).toEqual([]);
    expect(await screen.findByRole('status', { name: 'address' })).toHaveTextContent('/a/headroom-slo-app/slos');
    await user.click(screen.getByRole('button', { name: 'Undo' }));
    await waitFor(() => expect(gateway.stored.catalogue.slos).toEqual([CHECKOUT]));
  });
});

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
