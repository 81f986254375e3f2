import { act } from '@testing-library/react';
import { DAY, MINUTE, seconds } from '../../slo/units';
import { createMemoryGateway } from '../testing/memoryGateway.fixture';
import { createState, NOW, renderState } from '../testing/renderState.fixture';
import { decodeFilters, encodeFilters, NO_FILTERS } from './listFilters';
import { toSpan } from './timeRange';
import { useListFilters } from './useListFilters';
import { decodeRefresh, useRefresh } from './useRefresh';
import { useTimeRange } from './useTimeRange';
import { useSearchParams } from 'react-router-dom';

const LAST_MONTH = { from: 'now-30d', to: 'now' };

function useAddress() {
  const [parameters] = useSearchParams();
  return {
    address: parameters.toString(),
    list: useListFilters(),
    time: useTimeRange(LAST_MONTH),
    refresh: useRefresh(),
  };
}

const at = (address: string) => renderState(createState(createMemoryGateway(), address), useAddress, undefined).result;

describe('filters of the list', () => {
  test.each([
    ['nothing', '', NO_FILTERS],
    ['a state that does not exist', 'state=on-fire&state=burning', { ...NO_FILTERS, states: ['burning'] }],
    ['a label without a name', 'label=%3Dx&label=tier%3D1', { ...NO_FILTERS, labels: ['tier=1'] }],
    ['twice the same', 'team=a&team=a&team=', { ...NO_FILTERS, teams: ['a'] }],
    ['markup, which is text', 'q=%3Cscript%3E', { ...NO_FILTERS, search: '<script>' }],
    ['far too long', `q=${'x'.repeat(5000)}&service=${'y'.repeat(5000)}`, { ...NO_FILTERS, search: 'x'.repeat(200) }],
  ])('%s', (_, address, filters) => {
    expect(decodeFilters(new URLSearchParams(address))).toEqual(filters);
  });

  it('takes a bounded number of values', () => {
    const many = new URLSearchParams(Array.from({ length: 500 }, (_, i) => ['team', `t${i}`]));
    expect(decodeFilters(many).teams).toHaveLength(50);
  });

  it('come back as they were written, and leave the rest of the address alone', () => {
    const filters = {
      search: 'a b',
      teams: ['x', 'y'],
      services: ['s&t'],
      states: ['burning' as const],
      labels: ['a=b=c'],
    };
    const written = encodeFilters(filters, new URLSearchParams('refresh=30s&team=old'));
    expect(decodeFilters(written)).toEqual(filters);
    expect(written.get('refresh')).toBe('30s');
    expect(encodeFilters(NO_FILTERS, written).toString()).toBe('refresh=30s');
  });

  it('change one by one', () => {
    const result = at('/slos?team=a&refresh=30s');
    act(() => result.current.list.change({ search: 'x' }));
    expect(result.current.list.filters).toEqual({ ...NO_FILTERS, teams: ['a'], search: 'x' });
    act(() => result.current.list.clear());
    expect(result.current.address).toBe('refresh=30s');
  });
});

describe('refresh', () => {
  test.each([
    [null, MINUTE],
    ['', MINUTE],
    ['soon', MINUTE],
    ['-5s', MINUTE],
    ['1ms', MINUTE],
    ['0s', MINUTE],
    ['30d', MINUTE],
    ['1d', DAY],
    ['10s', seconds(10)],
    ['1m', MINUTE],
    ['off', 'off'],
  ])('%s', (text, refresh) => {
    expect(decodeRefresh(text)).toBe(refresh);
  });

  it('is kept in the address', () => {
    const result = at('/?q=x');
    act(() => result.current.refresh[1](seconds(30)));
    expect(result.current.refresh[0]).toBe(30);
    expect(result.current.address).toBe('q=x&refresh=30s');
  });
});

describe('time range', () => {
  test.each([
    ['nonsense', '?from=abc&to=now'],
    ['one that ends before it begins', '?from=now&to=now-1h'],
    ['one of a century', '?from=now-100y&to=now'],
    ['markup', '?from=%3Cb%3E'],
  ])('%s is the standard range', (_, address) => {
    expect(at(`/${address}`).current.time[0]).toEqual(LAST_MONTH);
  });

  it('is kept in the address', () => {
    const result = at('/?from=now-6h&to=now-1h');
    expect(result.current.time[0]).toEqual({ from: 'now-6h', to: 'now-1h' });
    act(() => result.current.time[1]({ from: '1795000000000', to: 'now' }));
    expect(result.current.address).toBe('from=1795000000000&to=now');
  });

  test.each([
    ['relative', { from: 'now-6h', to: 'now' }, { start: NOW - 6 * 3600, end: NOW }],
    [
      'rounded to days',
      { from: 'now-1d/d', to: 'now-1d/d' },
      { start: Date.UTC(2026, 10, 20) / 1000, end: Date.UTC(2026, 10, 20, 23, 59, 59, 999) / 1000 },
    ],
    ['milliseconds', { from: '1795000000000', to: '1795003600000' }, { start: 1_795_000_000, end: 1_795_003_600 }],
    [
      'ISO text',
      { from: '2026-11-20T10:00:00Z', to: '2026-11-20T11:00:00Z' },
      { start: Date.UTC(2026, 10, 20, 10) / 1000, end: Date.UTC(2026, 10, 20, 11) / 1000 },
    ],
  ])('%s', (_, range, span) => {
    expect(toSpan(range, NOW)).toEqual(span);
  });
});
