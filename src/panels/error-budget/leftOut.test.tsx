import { screen } from '@testing-library/react';
import { ok } from '../../slo/result';
import { seconds } from '../../slo/units';
import { plain } from '../../ui/words/plain.fixture';
import { measurement, type PanelChange, showPanel } from './budgetPanel.fixture';

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
