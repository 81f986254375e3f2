import { act, renderHook } from '@testing-library/react';
import { layoutFor } from './rowLayout';
import { useRowLayout } from './useRowLayout';

afterEach(() => jest.restoreAllMocks());

test.each([
  ['not known yet', 0, 'full'],
  ['a phone', 348, 'card'],
  ['one pixel before rows fit', 859, 'card'],
  ['rows without history fit', 860, 'compact'],
  ['a laptop of 1280 with the menu docked', 916, 'compact'],
  ['one pixel before history fits', 1039, 'compact'],
  ['all fits', 1040, 'full'],
  ['a screen of 1440 with the menu docked', 1076, 'full'],
])('%s: %d pixels are for %s', (_, width, layout) => {
  expect(layoutFor(width)).toBe(layout);
});

it('follows the menu that opens beside the list, and ends with it', () => {
  let changed = () => {};
  const disconnect = jest.fn();
  jest.spyOn(global, 'ResizeObserver').mockImplementation((look) => {
    const observer = { observe: jest.fn(), unobserve: jest.fn(), disconnect };
    changed = () => look([], observer);
    return observer;
  });
  const current = document.createElement('div');
  const width = jest.spyOn(current, 'clientWidth', 'get').mockReturnValue(1376);
  const reference = { current };
  const { result, unmount } = renderHook(() => useRowLayout(reference));
  expect(result.current).toBe('full');
  width.mockReturnValue(916);
  act(() => changed());
  expect(result.current).toBe('compact');
  unmount();
  expect(disconnect).toHaveBeenCalledTimes(1);
});

it('without an element is full', () => {
  expect(renderHook(() => useRowLayout({ current: null })).result.current).toBe('full');
});
