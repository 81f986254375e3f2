import { render, screen } from '@testing-library/react';
import React from 'react';
import { sloStatus } from '../../../analysis/status';
import type { EventCounts } from '../../../slo/events';
import type { PromqlText } from '../../../slo/sli';
import type { Slo } from '../../../slo/slo';
import { DAY, instant, ratio, seconds } from '../../../slo/units';
import type { EmptyReason } from '../../../state/preview/emptyReason';
import type { Preview } from '../../../state/preview/usePreview';
import { PreviewNumbers } from './PreviewNumbers';

const promql = (text: string) => text as PromqlText;

const slo = (counted: 'good' | 'bad') =>
  ({
    sli: { kind: 'events', counted, selector: promql('typo_total'), total: promql('x_total'), by: [] },
    objective: {
      target: ratio(0.999),
      window: { kind: 'rolling', length: seconds(30 * DAY) },
      budgeting: { method: 'occurrences' },
    },
  }) as unknown as Slo;

function show(counted: 'good' | 'bad', counts: EventCounts, reason?: EmptyReason) {
  const measured = { window: counts, recent: new Map(), buckets: [], now: instant(1_800_000_000) };
  const preview = { status: sloStatus(slo(counted), measured), counts, buckets: [], reason, isUpdating: false };
  render(<PreviewNumbers slo={slo(counted)} preview={preview as unknown as Preview} />);
}

const unknown: EmptyReason = { kind: 'metric-unknown', of: 'counted', metric: 'typo_total' };
const unmatched: EmptyReason = {
  kind: 'label-matches-nothing',
  of: 'counted',
  metric: 'x_total',
  matcher: 'code="5"',
  label: 'code',
  values: ['200'],
};

test('a good counter that does not exist is the reason, not a full outage', () => {
  show('good', { bad: 1000, total: 1000 }, unknown);
  expect(screen.getByText(/^There is no metric named typo_total/)).toBeVisible();
  expect(screen.queryByText(/^Budget left/)).not.toBeInTheDocument();
});

test('a bad counter that does not exist is the reason, not perfection', () => {
  show('bad', { bad: 0, total: 1000 }, unknown);
  expect(screen.getByText(/^There is no metric named typo_total/)).toBeVisible();
  expect(screen.queryByText(/^SLI, /)).not.toBeInTheDocument();
});

test('good events that match nothing are the reason', () => {
  show('good', { bad: 1000, total: 1000 }, unmatched);
  expect(screen.queryByText(/^Budget left/)).not.toBeInTheDocument();
});

test('bad events that match nothing may be no errors yet: the numbers stand, and the reason beside them', () => {
  show('bad', { bad: 0, total: 1000 }, unmatched);
  expect(screen.getByText(/^Budget left/)).toBeVisible();
  expect(screen.getByText(/^No series of x_total/)).toBeVisible();
});

test('an overspent budget says how much outage was too many', () => {
  show('bad', { bad: 2, total: 1000 });
  expect(screen.getByText(/of full outage too many$/)).toBeVisible();
});
