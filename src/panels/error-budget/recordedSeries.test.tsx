import { screen } from '@testing-library/react';
import type { Recording } from '../../slo/recording';
import { ok } from '../../slo/result';
import { DAY, seconds } from '../../slo/units';
import { plain } from '../../ui/words/plain.fixture';
import { measurement, type PanelChange, showPanel } from './budgetPanel.fixture';

const HOURS = { range: { from: '2026-11-21T08:00:00Z', to: '2026-11-21T14:00:00Z' } };

const KINDS: ReadonlyArray<[Recording, RegExp]> = [
  [
    { kind: 'partial', covered: seconds(8 * DAY), window: seconds(30 * DAY) },
    /^Rules have recorded 8 d of 30 d; computed from raw data until then\./,
  ],
  [
    { kind: 'outdated' },
    /^The rules that run and their alerts count the events of another version of this SLO; computed from raw data\./,
  ],
  [{ kind: 'stopped' }, /^The rules of this SLO have stopped recording; computed from raw data\./],
  [{ kind: 'silent' }, /^The rules of this SLO have recorded no events in the last minutes; computed from raw data\./],
  [
    { kind: 'doubled', labels: ['ruler'] },
    /differ in ruler, so their sums would count events twice; computed from raw/,
  ],
  [
    { kind: 'doubled', labels: [] },
    /^The rules of this SLO run more than once, so their sums would count events twice;/,
  ],
];

const panels: ReadonlyArray<[string, PanelChange]> = [
  ['of the window', { width: 120, height: 60 }],
  ['of a range of hours', HOURS],
];

describe.each(panels)('a panel %s says where its numbers come from, and why', (_, change) => {
  test.each(KINDS)('%j', async (recording, sentence) => {
    showPanel(change, { measured: ok(measurement(2736)), recording });
    const marks = await screen.findAllByRole('button', { name: (name) => sentence.test(plain(name)) });
    expect(marks).toHaveLength(1);
  });

  test.each<Recording>([{ kind: 'covers' }, { kind: 'none' }])(
    'and nothing where there is nothing to say: $kind',
    async (recording) => {
      showPanel(change, { measured: ok(measurement(2736)), recording });
      expect((await screen.findAllByText(/62 %/)).length).toBeGreaterThan(0);
      expect(screen.queryByRole('button', { name: /rules/i })).toBeNull();
    }
  );
});
