import { act } from '@testing-library/react';
import { gatewayError } from '../grafana/gatewayError';
import { seconds } from '../slo/units';
import { NOW, pass, renderState } from './testing/renderState.fixture';
import { idsOf, jobs, start } from './testing/statuses.fixture';
import { useRefreshNow } from './useRefreshNow';

const MINUTE_MS = 60_000;

beforeEach(() => void jest.useFakeTimers());
afterEach(() => void jest.useRealTimers());

describe('renewal', () => {
  it('rows in view each minute, the others when they are old', async () => {
    const slos = jobs(4);
    const { prometheus } = start({ slos, visible: idsOf(slos).slice(0, 2) });
    await pass();
    prometheus.asked.length = 0;
    await pass(MINUTE_MS);
    expect(prometheus.asked.length).toBeGreaterThan(0);
    expect(prometheus.asked.join()).toContain('job-000|job-001');
    expect(prometheus.asked.join()).not.toContain('job-002');
    await pass(5 * MINUTE_MS);
    expect(prometheus.asked.join()).toContain('job-002|job-003');
  });

  it('as often as the page asks for, or not at all', async () => {
    const slos = jobs(1);
    const { prometheus, rerender } = start({ slos, visible: idsOf(slos), refresh: seconds(10) });
    await pass();
    prometheus.asked.length = 0;
    await pass(30_000);
    expect(prometheus.asked.filter((text) => text.startsWith('query'))).toHaveLength(3);
    rerender({ slos, visible: idsOf(slos), refresh: 'off' });
    prometheus.asked.length = 0;
    await pass(60 * MINUTE_MS);
    expect(prometheus.asked).toEqual([]);
  });

  it('keeps the buckets of a long window for a while: they hardly move', async () => {
    const slos = jobs(1);
    const { prometheus, clock } = start({ slos, visible: idsOf(slos) });
    const ranges = () => prometheus.asked.filter((text) => text.startsWith('range')).length;
    await pass();
    expect(ranges()).toBe(1);
    for (let minute = 0; minute < 30; minute += 1) {
      clock.now = (clock.now + 60) as typeof clock.now;
      await pass(MINUTE_MS);
    }
    // A bucket is 8 h long, so the chart is asked again after 24 min.
    expect(ranges()).toBe(2);
  });

  it('whoever presses refresh gets new numbers for all rows', async () => {
    const slos = jobs(4);
    const { prometheus, ...state } = start({ slos, visible: idsOf(slos).slice(0, 1) });
    await pass();
    prometheus.asked.length = 0;
    const { result } = renderState(state, () => useRefreshNow(), undefined);
    act(() => result.current.refreshNow());
    await act(() => jest.advanceTimersByTimeAsync(1));
    expect(result.current.isRefreshing).toBe(true);
    await pass();
    expect(result.current.isRefreshing).toBe(false);
    expect(idsOf(slos).every((id) => prometheus.asked.join().includes(id))).toBe(true);
  });

  it('a failure is not asked again before its time, however often the page is drawn', async () => {
    const slos = jobs(2);
    const { prometheus, gateway, rerender } = start({ slos, visible: idsOf(slos) });
    gateway.readFailure = gatewayError('unavailable', 'down');
    prometheus.fault = () => gatewayError('unavailable', 'down');
    await pass();
    const asked = prometheus.asked.length;
    for (let i = 0; i < 5; i += 1) {
      rerender({ slos: [...slos], visible: idsOf(slos) });
      await pass();
    }
    expect(prometheus.asked).toHaveLength(asked);
  });

  it('a row that failed stays failed while it is asked again, and recovers', async () => {
    const slos = jobs(1);
    const { of, prometheus } = start({ slos, visible: idsOf(slos) });
    prometheus.fault = () => gatewayError('unavailable', 'down');
    await pass();
    expect(of('job-000')?.kind).toBe('failed');
    const releases: Array<() => void> = [];
    prometheus.fault = () => new Promise((resolve) => releases.push(() => resolve(undefined)));
    await pass(MINUTE_MS);
    expect(releases).toHaveLength(2);
    expect(of('job-000')?.kind).toBe('failed');
    releases.forEach((release) => release());
    await pass();
    expect(of('job-000')?.kind).toBe('loaded');
  });

  it('a failure makes numbers old and takes none away; the next answer mends it', async () => {
    const slos = jobs(1);
    const { of, prometheus } = start({ slos, visible: idsOf(slos) });
    await pass();
    prometheus.fault = () =>
      gatewayError('unavailable', 'Grafana could not reach the data source (502 Bad Gateway).', { status: 502 });
    await pass(MINUTE_MS);
    expect(of('job-000')).toMatchObject({
      kind: 'loaded',
      asOf: NOW - 7,
      stale: { kind: 'unavailable', detail: 'Grafana could not reach the data source (502 Bad Gateway).' },
    });
    prometheus.fault = () => undefined;
    await pass(MINUTE_MS);
    expect(of('job-000')).not.toHaveProperty('stale');
  });
});
