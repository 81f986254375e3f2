import { act, renderHook } from '@testing-library/react';
import { useRowsInView } from './useRowsInView';

const layout = { count: 1000, height: 60, top: 200 };
let scrollTo: jest.SpiedFunction<typeof window.scrollTo>;

beforeEach(() => {
  standAt(0);
  scrollTo = jest.spyOn(window, 'scrollTo').mockImplementation(() => undefined);
});
afterEach(() => jest.restoreAllMocks());

function standAt(scrollY: number, innerHeight = 800) {
  Object.assign(window, { scrollY, innerHeight });
}

function rowsAt(scrollY: number, of = layout) {
  standAt(scrollY);
  const { first, end } = renderHook(() => useRowsInView(of)).result.current;
  return [first, end];
}

describe('useRowsInView', () => {
  test.each([
    ['at the top of the page: ten rows and eight more below', 0, [0, 18]],
    ['the list has reached the top of the screen', 200, [0, 22]],
    ['a row that shows one pixel counts', 200 + 60 * 100 - 1, [91, 122]],
    ['in the middle', 200 + 60 * 100, [92, 122]],
    ['at the end', 200 + 60 * 1000 - 800, [978, 1000]],
    ['far beyond the end, after the list became shorter', 200_000, [1000, 1000]],
    ['pulled over the top, as touch screens allow', -5000, [0, 0]],
  ])('%s', (_, scrollY, rows) => {
    expect(rowsAt(scrollY)).toEqual(rows);
  });

  test('an empty list has no rows', () => {
    expect(rowsAt(0, { ...layout, count: 0 })).toEqual([0, 0]);
  });

  test('follows the page as it scrolls and the window as it changes its size', () => {
    const { result } = renderHook(() => useRowsInView(layout));
    standAt(6200);
    act(() => void window.dispatchEvent(new Event('scroll')));
    expect(result.current).toMatchObject({ first: 92, end: 122 });
    standAt(6200, 1400);
    act(() => void window.dispatchEvent(new Event('resize')));
    expect(result.current).toMatchObject({ first: 92, end: 132 });
  });

  test('within one row nothing is drawn again', () => {
    standAt(6201);
    let drawn = 0;
    renderHook(() => {
      drawn += 1;
      return useRowsInView(layout);
    });
    // Row 114 shows at the bottom edge from 6241 on, row 100 is gone from the top one at 6260.
    standAt(6239);
    act(() => void window.dispatchEvent(new Event('scroll')));
    expect(drawn).toBe(1);
  });

  test('stops listening when the list is gone', () => {
    const removed = jest.spyOn(window, 'removeEventListener');
    renderHook(() => useRowsInView(layout)).unmount();
    expect(new Set(removed.mock.calls.map(([name]) => name))).toEqual(new Set(['scroll', 'resize']));
  });
});

describe('reveal', () => {
  test.each([
    ['a row above the screen comes to its top, below one more', 6200, 50, [0, 3140]],
    ['a row below the screen comes to its bottom, above one more', 6200, 200, [0, 11_520]],
    ['the first row shows what stands above the list, too', 6200, 0, [0, 140]],
  ])('%s', (_, scrollY, index, place) => {
    standAt(scrollY);
    renderHook(() => useRowsInView(layout)).result.current.reveal(index);
    expect(scrollTo.mock.calls).toEqual([place]);
  });

  test('a row on screen stays where it is', () => {
    standAt(6200);
    renderHook(() => useRowsInView(layout)).result.current.reveal(105);
    expect(scrollTo).not.toHaveBeenCalled();
  });

  test('is the same function while nothing moves, so that keys are not bound anew', () => {
    const { result, rerender } = renderHook(() => useRowsInView(layout));
    const { reveal } = result.current;
    rerender();
    expect(result.current.reveal).toBe(reveal);
  });
});
