import { screen, waitFor, within } from '@testing-library/react';
import { gatewayError } from '../../grafana/gatewayError';
import { CHECKOUT, field, gatewayWith, open } from './editorPage.fixture';

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
    expect(screen.getByText('Alerts follow this version once its rules are installed.')).toBeVisible();
    expect(screen.getByRole('link', { name: 'Rules' })).toHaveAttribute('href', '/a/headroom-slo-app/rules');
    expect(screen.getByText('No changes')).toBeVisible();
    expect(gateway.stored.catalogue.slos[0]?.objective.target).toBe(0.9995);
  });

  it.each([
    ['Description', 'What users see', 0],
    ['SLA', '99', 0],
    ['Runbook', 'https://runbooks.example/checkout', 1],
    ['Title', ' fast', 1],
  ])('says that alerts follow with the rules only where rules change: %s', async (label, text, times) => {
    const user = open('checkout/edit', gatewayWith(CHECKOUT));
    await user.type(await field(label), text);
    await user.click(screen.getByRole('button', { name: 'Save' }));
    expect(await screen.findByText('Saved. This changed:')).toBeVisible();
    expect(screen.queryAllByText('Alerts follow this version once its rules are installed.')).toHaveLength(times);
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

  it('says how many failures an alert asks for, once the preview knows the traffic', async () => {
    open('checkout/edit', gatewayWith(CHECKOUT));
    const alerts = await screen.findByRole('region', { name: 'Alerts' });
    expect(await within(alerts).findByText(/within 1.h \(burn rate 14\.4×, at least 5 failures\)/)).toBeVisible();
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
