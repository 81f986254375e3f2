import { screen } from '@testing-library/react';
import { once } from '../../slo/exclusions/exclusions.fixture';
import { ok } from '../../slo/result';
import { seconds } from '../../slo/units';
import { plain } from '../../ui/words/plain.fixture';
import { CHECKOUT, measurement, type PanelChange, showPanel, STORED } from './budgetPanel.fixture';

const HOURS = { range: { from: '2026-11-21T08:00:00Z', to: '2026-11-21T14:00:00Z' } };

test.each<[string, PanelChange]>([
  ['of the window', { width: 120, height: 60 }],
  ['of a range of hours', HOURS],
])('a panel %s says how much maintenance its number leaves out', async (_, change) => {
  showPanel(change, { measured: ok(measurement(2736, 0, { leftOut: seconds(9000) })) });
  const said = (name: string) => plain(name).includes('2 h 30 min of maintenance left out.');
  expect(await screen.findAllByRole('button', { name: said })).toHaveLength(1);
});

test('and nothing where nothing is left out', async () => {
  showPanel({}, { measured: ok(measurement(2736)) });
  expect((await screen.findAllByText(/62 %/)).length).toBeGreaterThan(0);
  expect(screen.queryByText(/maintenance/)).toBeNull();
});

describe('a maintenance that goes on', () => {
  const exclusions = [{ ...once('2026-11-21T12:00', '2026-11-21T16:00', 'UTC'), title: 'Updates' }];
  const catalogue = ok({ ...STORED, catalogue: { ...STORED.catalogue, slos: [{ ...CHECKOUT, exclusions }] } });
  const measured = ok(measurement(2736, 0, { leftOut: seconds(7200) }));
  const SAID = 'Maintenance until 16:00 (UTC): Updates.';
  const MEANING =
    'Not counted: state and numbers do not say how the service is now, nor do alerts of rules that know of this maintenance.';

  test.each<[string, PanelChange]>([
    ['of the window', {}],
    ['of a range of hours', HOURS],
  ])('is the first thing that a panel %s says', async (_, change) => {
    showPanel(change, { catalogue, measured });
    const panel = await screen.findByRole('group', { name: /^Maintenance until 16:00 \(UTC\): Updates\./ });
    expect(panel).toHaveAccessibleName(expect.stringContaining(MEANING));
    const [first, second] = [...panel.querySelectorAll('p')].map(({ textContent }) => textContent);
    expect([first, second]).toEqual([SAID, '● Within budget, not burning.']);
  });

  it('is a word beside the state where there is no room', async () => {
    showPanel({ width: 240, height: 60 }, { catalogue, measured });
    expect(await screen.findByText('(maintenance)')).toBeVisible();
    expect(
      screen.getByRole('button', { name: (name) => plain(name).startsWith(`${SAID} ${MEANING} 2 h of`) })
    ).toBeVisible();
  });

  it('leaves the shape of the state where there is one line', async () => {
    showPanel({ width: 640, height: 62 }, { catalogue, measured });
    const panel = await screen.findByRole('group', { name: /^Maintenance/ });
    expect(panel.querySelector('p')).toHaveTextContent(`● ${SAID}`);
  });

  it('is told in the time zone of the dashboard', async () => {
    showPanel({ timeZone: 'Europe/Berlin' }, { catalogue, measured });
    expect(await screen.findByText('Maintenance until 17:00 (Europe/Berlin): Updates.')).toBeVisible();
  });
});
