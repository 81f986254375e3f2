import { DAY, instant } from '../../slo/units';
import { createState, NOW, renderState } from '../../state/testing/renderState.fixture';
import { STANDARD_RANGE, useChartSpan } from './useChartSpan';

function spanAt(secondsLater: number, range = STANDARD_RANGE) {
  const state = createState();
  state.clock.now = instant(NOW + secondsLater);
  return { state, ...renderState(state, useChartSpan, range) };
}

it.each([0, 7.9, 8, 30, 52, 53])('ends where the newest buckets end, %d s later', (secondsLater) => {
  const { result } = spanAt(secondsLater);
  const end = instant(Math.floor((NOW + secondsLater) / 15) * 15);
  expect(result.current).toMatchObject({ start: end - 30 * DAY, end });
});

it('is of the standard length where the address names no range', () => {
  const { result } = spanAt(0, { from: 'yesterday', to: 'nonsense' });
  expect(result.current.end - result.current.start).toBe(30 * DAY);
});

it('stays the same within a quarter of a minute, so that nothing is drawn again', () => {
  const { state, result, rerender } = spanAt(0);
  const before = result.current;
  state.clock.now = instant(NOW + 7);
  rerender(STANDARD_RANGE);
  expect(result.current).toBe(before);
  state.clock.now = instant(NOW + 8);
  rerender(STANDARD_RANGE);
  expect(result.current.end).toBe(before.end + 15);
});
