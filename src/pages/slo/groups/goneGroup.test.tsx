import { render, screen } from '@testing-library/react';
import React from 'react';
import type { GroupStatus } from '../../../analysis/groupStatuses';
import type { SloStatus } from '../../../analysis/status';
import { DAY, seconds } from '../../../slo/units';
import { createState } from '../../../state/testing/renderState.fixture';
import { requestSlo } from '../../../state/testing/slo.fixture';
import { GroupsTable } from './GroupsTable';

jest.mock('../../../slo/missedFor', () => ({ MISSED_FOR: 9 * 3600 }));

const status: SloStatus = {
  state: 'no-data',
  burnRates: new Map(),
  over: [],
  forecasts: [],
  coverage: { covered: seconds(0), window: seconds(30 * DAY) },
  hasJustBegun: false,
  isRecentlyUncovered: true,
  clamped: false,
};

test('how long a group is missed before it is gone is said by the number that decides it', () => {
  const row: GroupStatus = { group: [['region', 'eu']], status, isGone: true };
  render(<GroupsTable slo={requestSlo('checkout')} rows={[row]} shown={row.group} />, {
    wrapper: createState().wrapper,
  });
  expect(screen.getByText('for more than 9 h')).toBeVisible();
});
