import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import React from 'react';
import type { Objective } from '../slo/objective';
import { type SloState, STATES_WORST_FIRST } from '../slo/state';
import { DAY, ratio, seconds } from '../slo/units';
import { BudgetBar } from './BudgetBar';
import { Sparkline } from './Sparkline';
import { StatusBadge } from './StatusBadge';
import { Tile } from './Tile';

const OBJECTIVE: Objective = {
  target: ratio(0.999),
  window: { kind: 'rolling', length: seconds(30 * DAY) },
  budgeting: { method: 'occurrences' },
};

describe('StatusBadge', () => {
  test.each<[SloState, string]>([
    ['exhausted', '✕ Exhausted'],
    ['burning', '▲ Burning'],
    ['at-risk', '◆ At risk'],
    ['healthy', '● Healthy'],
    ['no-traffic', '○ No traffic'],
    ['no-data', '? No data'],
  ])('%s is a shape and a word', (state, text) => {
    const { container } = render(<StatusBadge state={state} objective={OBJECTIVE} />);
    expect(container).toHaveTextContent(text);
  });

  it('says what it means, to a screen reader and to who comes by key', async () => {
    const { container } = render(<StatusBadge state="no-data" objective={OBJECTIVE} />);
    const meaning = 'Nothing was measured lately. That is not the same as healthy.';
    expect(container).toHaveTextContent(`? No data ${meaning}`);
    await userEvent.tab();
    expect(await screen.findByRole('tooltip')).toHaveTextContent(meaning);
  });

  it('has a dashed outline for no data only', () => {
    const dashed = STATES_WORST_FIRST.filter((state) => {
      const { container, unmount } = render(<StatusBadge state={state} objective={OBJECTIVE} />);
      const style = container.querySelector('span')?.style.borderStyle;
      unmount();
      return style === 'dashed';
    });
    expect(dashed).toEqual(['no-data']);
  });
});

describe('Tile', () => {
  it('is a region with its name, its value and what that means', () => {
    render(
      <Tile title="Budget left" value="−38 %" state="exhausted">
        too many
      </Tile>
    );
    expect(screen.getByRole('region', { name: 'Budget left' })).toHaveTextContent('Budget left−38 %too many');
  });

  it('colours a value by the state, as its badge, and none that is neither good nor bad', () => {
    const colors = STATES_WORST_FIRST.map((state) => {
      const { container, unmount } = render(
        <>
          <StatusBadge state={state} objective={OBJECTIVE} />
          <Tile title="Left" value="9 %" state={state} />
        </>
      );
      const found = [container.querySelector('span')?.style.color, screen.getByText('9 %').style.color];
      unmount();
      return found;
    });
    colors.forEach(([badge, tile]) => expect(tile).toBe(badge));
    expect(new Set(colors.flat()).size).toBe(4);
    render(<Tile title="Events" value="12" />);
    expect(screen.getByText('12').style.color).toBe('');
  });
});

describe('Sparkline', () => {
  const bars = (values: ReadonlyArray<number | undefined>) => {
    const { container } = render(<Sparkline values={values} full={10} bad={1} label="Error ratio" />);
    return [...container.querySelectorAll('rect')];
  };

  it('draws no bar where nothing was measured, and a visible one for nothing bad', () => {
    expect(bars([0, undefined, 5]).map((bar) => bar.getAttribute('height'))).toEqual(['1', '12']);
  });

  it('cuts what is too high, and marks what is over budget by another colour', () => {
    const [good, bad] = bars([1, 1000]);
    expect(bad?.getAttribute('height')).toBe('24');
    expect(bad?.getAttribute('fill')).not.toBe(good?.getAttribute('fill'));
  });

  it('says in words what it shows', () => {
    bars([]);
    expect(screen.getByRole('img', { name: 'Error ratio' })).toBeInTheDocument();
  });
});

test.each([
  [-0.5, '100%'],
  [0, '100%'],
  [0.25, '25%'],
  [1.5, '100%'],
])('a budget bar of %s is %s wide: what is gone is the most visible', (remaining, width) => {
  const { container } = render(<BudgetBar remaining={ratio(remaining)} state="healthy" />);
  expect(container.querySelector('[style]')).toHaveStyle({ width });
});
