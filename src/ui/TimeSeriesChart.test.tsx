import { render, screen } from '@testing-library/react';
import React from 'react';
import { instant } from '../slo/units';
import type { ChartModel } from './chart/chartModel';
import { TimeSeriesChart } from './TimeSeriesChart';

function model(values: ReadonlyArray<number | undefined>): ChartModel {
  return {
    title: 'Burn rate',
    description: 'picked range',
    start: instant(0),
    end: instant(120),
    timeZone: 'utc',
    format: (value) => `${value}×`,
    threshold: { value: 1, label: 'Even burn' },
    lines: [
      { label: 'Burn', color: 'bad', points: values.map((value, index) => ({ time: instant(index * 60), value })) },
    ],
  };
}

test.each([
  ['no points', []],
  ['gaps only', [undefined, undefined]],
  ['NaN only', [Number.NaN]],
])('with %s it says so instead of drawing axes', (_, values) => {
  render(<TimeSeriesChart {...model(values)} height={100} />);
  expect(screen.getByRole('img', { name: 'No data in this range' })).toHaveTextContent('No data in this range');
});

it('is a sentence with the newest value of each line for who cannot see it', () => {
  render(<TimeSeriesChart {...model([1, 2.5, undefined])} height={100} />);
  expect(screen.getByRole('slider', { name: 'Burn rate, now: Burn 2.5×' })).toHaveStyle({ height: '100px' });
});

test.each([
  [true, 'Burn ratepicked rangeBurn · last 1×Even burn'],
  [false, 'Burn ratepicked rangeBurnEven burn'],
])('names its lines and its threshold; with what they end at: %s', (showsLast, text) => {
  render(<TimeSeriesChart {...model([1])} height={100} showsLast={showsLast} />);
  const frame = screen.getByRole('region', { name: 'Burn rate' });
  expect(frame).toHaveTextContent(text);
});

test.each<[string, ChartModel['leftOut'], boolean]>([
  ['nothing', undefined, false],
  ['nothing of this range', [], false],
  ['a maintenance', [{ from: instant(0), to: instant(60) }], true],
])('the legend explains what is left out: %s', (_, leftOut, isNamed) => {
  render(<TimeSeriesChart {...model([1])} {...(leftOut && { leftOut })} height={100} />);
  expect(screen.queryAllByText('Maintenance, not counted')).toHaveLength(isNamed ? 1 : 0);
});

it('leads to Explore where there is a query, by a name that no other chart has', () => {
  const { rerender } = render(<TimeSeriesChart {...model([1])} height={100} exploreUrl="/explore?x=1" />);
  expect(screen.getByRole('link', { name: 'Explore: Burn rate' })).toHaveAttribute('href', '/explore?x=1');
  rerender(<TimeSeriesChart {...model([1])} height={100} />);
  expect(screen.queryByRole('link')).not.toBeInTheDocument();
});
