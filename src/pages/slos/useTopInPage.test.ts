import { act, renderHook } from '@testing-library/react';
import { useTopInPage } from './useTopInPage';

let changed: () => void;
const observe = jest.fn();
const disconnect = jest.fn();

beforeEach(() => {
  jest.spyOn(global, 'ResizeObserver').mockImplementation((look) => {
    const observer = { observe, unobserve: () => undefined, disconnect };
    changed = () => look([], observer);
    return observer;
  });
});
afterEach(() => jest.restoreAllMocks());

function elementAt(top: number) {
  const element = document.createElement('div');
  const place = jest
    .spyOn(element, 'getBoundingClientRect')
    .mockReturnValue({ ...document.body.getBoundingClientRect(), top });
  return { element, place };
}

describe('useTopInPage', () => {
  it('is 0 while the element is not there', () => {
    expect(renderHook(() => useTopInPage({ current: null })).result.current).toBe(0);
  });

  it('counts what was scrolled away', () => {
    jest.replaceProperty(window, 'scrollY', 700);
    const { element } = elementAt(-462);
    expect(renderHook(() => useTopInPage({ current: element })).result.current).toBe(238);
  });

  it('follows a notice that unfolds above the element', () => {
    const { element, place } = elementAt(238);
    const reference = { current: element };
    const { result } = renderHook(() => useTopInPage(reference));
    place.mockReturnValue({ ...document.body.getBoundingClientRect(), top: 1400 });
    act(() => changed());
    expect(result.current).toBe(1400);
  });

  it('looks at every box round the element, since only some of them grow', () => {
    const { element } = elementAt(0);
    const inner = document.createElement('section');
    const outer = document.createElement('main');
    outer.append(inner);
    inner.append(element);
    observe.mockClear();
    renderHook(() => useTopInPage({ current: element }));
    expect(observe.mock.calls).toEqual([[inner], [outer]]);
  });

  it('stops looking when the list is gone', () => {
    const { unmount } = renderHook(() => useTopInPage({ current: null }));
    disconnect.mockClear();
    unmount();
    expect(disconnect).toHaveBeenCalledTimes(1);
  });
});
