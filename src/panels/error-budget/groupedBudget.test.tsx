import { screen } from '@testing-library/react';
import { groupStatuses } from '../../analysis/groupStatuses';
import type { Measurement } from '../../analysis/measurement';
import type { WindowCounts } from '../../slo/events';
import type { Group } from '../../slo/group';
import { ok } from '../../slo/result';
import type { EventsSli } from '../../slo/sli';
import { plain } from '../../ui/words/plain.fixture';
import { CHECKOUT, measurement, type PanelChange, showPanel, STORED } from './budgetPanel.fixture';

const GROUPED = { ...CHECKOUT, sli: { ...(CHECKOUT.sli as EventsSli), by: ['region'] } };
const STORED_GROUPED = { ...STORED, catalogue: { ...STORED.catalogue, slos: [GROUPED] } };

/** All groups answer alike: of each of the regions so many of 7.2 million requests failed. */
function measuredOf(regions: Readonly<Record<string, number>>): Measurement {
  const all = measurement(2736);
  const of = (counts: WindowCounts, share: (bad: number) => number): WindowCounts => ({
    ...counts,
    groups: Object.entries(regions).map(([region, bad]) => ({
      group: [['region', region]] satisfies Group,
      counts: { total: counts.total, bad: share(bad) },
    })),
  });
  return {
    ...all,
    ...(all.window && { window: of(all.window, (bad) => bad) }),
    recent: new Map([...all.recent].map(([window, counts]) => [window, of(counts, () => 0)])),
    judgeGroups: groupStatuses,
  } as Measurement;
}

const show = (change: PanelChange, regions: Readonly<Record<string, number>>) =>
  showPanel(change, { catalogue: ok(STORED_GROUPED), measured: ok(measuredOf(regions)) });

const summary = async () => plain((await screen.findByRole('group', { name: /SLI/ })).getAttribute('aria-label') ?? '');

it('shows the worst group, and says which of how many', async () => {
  const { asked } = show({}, { eu: 0, us: 14_400 });
  expect(await summary()).toContain('These numbers are of the worst of 2: region us.');
  // The groups, and the one that is shown.
  expect(asked.numbers).toBe(2);
});

it.each([
  ['a small one', { width: 260, height: 80 }, 'worst of 2: region eu'],
  ['one with two long lines', { width: 800, height: 56 }, 'worst of 2: region eu · Budget left, last 30 d'],
  ['one with sentences', { width: 320, height: 150 }, 'worst of 2: region eu'],
  ['a large one', { width: 700, height: 300 }, 'worst of 2: region eu'],
])('says so once in a panel of any size: %s', async (_, size, text) => {
  show(size, { eu: 7000, 'a"b': 0 });
  expect(plain((await screen.findByText(/^worst of 2/)).textContent ?? '')).toBe(text);
  expect(screen.queryByText(/These numbers are of/)).toBeNull();
});

it('without groups it says nothing of any', async () => {
  show({}, {});
  expect(await summary()).not.toContain('worst of');
});
