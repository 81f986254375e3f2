import { act, fireEvent, renderHook } from '@testing-library/react';
import { requestSlo } from '../../state/testing/slo.fixture';
import type { ListRow } from './listRow';
import { useOrderUnderPointer } from './useOrderUnderPointer';

const row = (id: string, team = ''): ListRow => ({ slo: requestSlo(id), team, reading: { kind: 'loading' } });
const shown = ({ rows }: { rows: readonly ListRow[] }) => rows.map(({ slo, team }) => `${slo.id} ${team}`.trim());

function start(...rows: readonly ListRow[]) {
  const { result, rerender } = renderHook((given: readonly ListRow[]) => useOrderUnderPointer(given), {
    initialProps: rows,
  });
  return {
    shown: () => shown(result.current),
    press: () => act(() => result.current.onPointerDown()),
    menu: (isOpen: boolean) => act(() => result.current.onMenu(isOpen)),
    come: (...next: readonly ListRow[]) => rerender(next),
  };
}

beforeEach(() => void jest.useFakeTimers());
afterEach(() => void jest.useRealTimers());

it('rows change their order at once while nothing is pressed', () => {
  const list = start(row('a'), row('b'));
  list.come(row('b'), row('a'));
  expect(list.shown()).toEqual(['b', 'a']);
});

it.each(['pointerup', 'pointercancel'] as const)(
  'a pressed list keeps its order, with present contents, until the click after %s is done',
  (end) => {
    const list = start(row('a'), row('b'));
    list.press();
    list.come(row('new'), row('b', 'payments'), row('a'));
    expect(list.shown()).toEqual(['a', 'b payments', 'new']);
    fireEvent(window, new Event(end));
    expect(list.shown()).toEqual(['a', 'b payments', 'new']);
    act(() => jest.runAllTimers());
    expect(list.shown()).toEqual(['new', 'b payments', 'a']);
  }
);

it('a row that is gone is gone, pressed or not', () => {
  const list = start(row('a'), row('b'));
  list.press();
  list.come(row('b'));
  expect(list.shown()).toEqual(['b']);
});

it('an open menu keeps the order after the click that opened it, and a press inside it changes nothing', () => {
  const list = start(row('a'), row('b'));
  list.press();
  list.menu(true);
  fireEvent(window, new Event('pointerup'));
  act(() => jest.runAllTimers());
  list.come(row('b'), row('a'));
  list.press();
  expect(list.shown()).toEqual(['a', 'b']);
  list.menu(false);
  expect(list.shown()).toEqual(['b', 'a']);
});

it('a menu that was opened by a key keeps the order, too', () => {
  const list = start(row('a'), row('b'));
  list.come(row('b'), row('a'));
  list.menu(true);
  list.come(row('a'), row('b'));
  expect(list.shown()).toEqual(['b', 'a']);
});
