import { fireEvent, within } from '@testing-library/react';
import { DAY, seconds } from '../../slo/units';
import type { MemoryGateway } from '../../state/testing/memoryGateway.fixture';
import { CHECKOUT, gatewayWith, open, SEARCH, section } from './settings.fixture';

const HEAD = 'apiVersion: headroom/v1\nkind: SloCatalogue\nslos:\n';
const entry = (id: string, title: string, target = '99.9') =>
  [
    `  - id: ${id}`,
    `    title: ${title}`,
    '    service: shop',
    `    sli: { probe: { metric: 'up{job="shop$1"}' } }`,
    `    objective: { target: ${target}, window: 30d }`,
    '',
  ].join('\n');

async function paste(gateway: MemoryGateway, yaml: string) {
  const user = open(gateway);
  const area = await section('Import');
  await user.click(within(area).getByRole('textbox'));
  await user.paste(yaml);
  return { user, area };
}

describe('import', () => {
  it('names the line of each problem and offers nothing to import', async () => {
    const { area } = await paste(gatewayWith([]), HEAD + entry('checkout', 'Checkout is up', '100'));
    expect(await within(area).findByText('This cannot be imported yet')).toBeVisible();
    expect(within(area).getByText(/^Line 8:/)).toHaveTextContent(
      'Line 8: `objective.target` is 100, but must be above 0 and below 100'
    );
    expect(within(area).queryByRole('button', { name: 'Import' })).not.toBeInTheDocument();
  });

  it('names the first fifty problems of a text, and how many more there are', async () => {
    const broken = Array.from({ length: 60 }, (_, index) => entry(`slo-${index}`, `SLO ${index}`, '100'));
    const { area } = await paste(gatewayWith([]), HEAD + broken.join(''));
    expect(await within(area).findByText('And 10 more.')).toBeVisible();
    expect(within(area).getAllByText(/^Line \d+:/)).toHaveLength(50);
  });

  it('says that a text is no YAML, and where', async () => {
    const { area } = await paste(gatewayWith([]), 'slos: [');
    expect(await within(area).findByText(/^Line 1:/)).toHaveTextContent('The YAML is not valid');
  });

  it('refuses a text that is too long at once, and keeps what was there', async () => {
    const { user, area } = await paste(gatewayWith([]), 'slos: [');
    const field = within(area).getByRole('textbox');
    fireEvent.change(field, { target: { value: 'x'.repeat(2_000_001) } });
    expect(
      within(area).getByText(
        'The text is 2000001 characters long; at most 2000000 are read. Split it into several files and import one after the other.'
      )
    ).toBeVisible();
    expect(field).toHaveValue('slos: [');
    await user.type(field, ' ');
    expect(within(area).queryByText(/at most 2000000/)).not.toBeInTheDocument();
  });

  it('refuses a file that is too large without reading it', async () => {
    const { user, area } = await paste(gatewayWith([]), '');
    const file = new File([], 'large.yaml');
    const text = jest.fn();
    Object.defineProperties(file, { size: { value: 80_000_000 }, text: { value: text } });
    await user.upload(area.querySelector<HTMLInputElement>('input[type="file"]')!, file);
    expect(
      await within(area).findByText(/^The file has 80000000 bytes; at most 2000000 characters are read/)
    ).toBeVisible();
    expect(text).not.toHaveBeenCalled();
  });

  test.each(['', ' \n\t'])('says that a file is empty: %j', async (content) => {
    const { user, area } = await paste(gatewayWith([]), '');
    const file = new File([], 'empty.yaml');
    Object.defineProperty(file, 'text', { value: () => Promise.resolve(content) });
    await user.upload(area.querySelector<HTMLInputElement>('input[type="file"]')!, file);
    expect(await within(area).findByText('The file is empty. Choose a file with a catalogue in it.')).toBeVisible();
  });

  it('shows what would change first, then does it, then undoes it', async () => {
    const gateway = gatewayWith([CHECKOUT, SEARCH]);
    const yaml = HEAD + entry('checkout', 'Checkout is up', '99.5') + entry('cart', 'Cart is up');
    const { user, area } = await paste(gateway, yaml);
    expect(await within(area).findByText('1 added, 1 changed, 0 removed, 0 the same')).toBeVisible();
    expect(within(area).getByText('Added: Cart is up')).toBeVisible();
    expect(within(area).getByText('Changed: Checkout is up (Target)')).toBeVisible();
    expect(gateway.stored.revision).toBe(1);

    await user.click(within(area).getByRole('button', { name: 'Import' }));
    expect(await within(area).findByText('Imported')).toBeVisible();
    expect(gateway.stored.catalogue.slos.map(({ id }) => id)).toEqual(['checkout', 'search', 'cart']);

    await user.click(within(area).getByRole('button', { name: 'Undo' }));
    expect(await within(area).findByText('The import was undone')).toBeVisible();
    expect(gateway.stored.catalogue.slos).toEqual([CHECKOUT, SEARCH]);
  });

  it('names the first few of many', async () => {
    const yaml = ['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((id) => entry(id, `SLO ${id}`)).join('');
    const { area } = await paste(gatewayWith([]), HEAD + yaml);
    expect(await within(area).findByText('7 added, 0 changed, 0 removed, 0 the same')).toBeVisible();
    expect(within(area).getByText('Added: SLO a, SLO b, SLO c, SLO d, SLO e and 2 more')).toBeVisible();
  });

  it('that names no default window leaves the stored one, and its SLOs inherit it', async () => {
    const gateway = gatewayWith([]);
    const { stored } = gateway;
    const defaults = { ...stored.catalogue.defaults, window: seconds(7 * DAY) };
    gateway.stored = { ...stored, catalogue: { ...stored.catalogue, defaults } };
    const { user, area } = await paste(gateway, HEAD + entry('cart', 'Cart is up').replace(', window: 30d', ''));
    await user.click(await within(area).findByRole('button', { name: 'Import' }));
    expect(await within(area).findByText('Imported')).toBeVisible();
    expect(gateway.stored.catalogue).toMatchObject({
      defaults,
      slos: [{ objective: { window: { length: 7 * DAY, inherited: true } } }],
    });
  });

  it('that meets a conflict says what to do where there are no versions to look at', async () => {
    const gateway = gatewayWith([CHECKOUT]);
    const { user, area } = await paste(gateway, HEAD + entry('checkout', 'Checkout is up', '99.5'));
    const { stored } = gateway;
    gateway.saveFailure = { kind: 'conflict', conflicts: [], current: stored };
    await user.click(await within(area).findByRole('button', { name: 'Import' }));
    expect(await within(area).findByText(/Reload the page to see what is stored now, and decide again/)).toBeVisible();
  });

  it('names what a replacement would remove', async () => {
    const { user, area } = await paste(gatewayWith([CHECKOUT, SEARCH]), HEAD + entry('checkout', 'Checkout is up'));
    expect(await within(area).findByText('Everything in it is stored already')).toBeVisible();
    await user.click(within(area).getByRole('radio', { name: 'Replace everything' }));
    expect(await within(area).findByText('Removed: Search is up')).toBeVisible();
    expect(within(area).getByRole('button', { name: 'Import and remove 1 SLO' })).toBeEnabled();
  });
});
