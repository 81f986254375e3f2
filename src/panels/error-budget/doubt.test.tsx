import { screen, waitFor } from '@testing-library/react';
import { ok } from '../../slo/result';
import type { EventsSli, PromqlText, Sli } from '../../slo/sli';
import { MINUTE, ratio, seconds } from '../../slo/units';
import { plain } from '../../ui/words/plain.fixture';
import { CHECKOUT, measurement, type PanelChange, showPanel, STORED } from './budgetPanel.fixture';

const ALL = 7_200_000;
const CLOSE = { range: { from: '2026-11-21T08:00:00Z', to: '2026-11-21T14:00:00Z' } };

const text = (promql: string) => promql as PromqlText;

const SLIS = {
  'good events': { kind: 'events', counted: 'good', selector: text('good'), total: text('all'), by: [] },
  'bad events': { kind: 'events', counted: 'bad', selector: text('bad'), total: text('all'), by: [] },
  latency: { kind: 'latency', histogram: text('latency'), buckets: 'classic', threshold: seconds(0.3), by: [] },
  probe: { kind: 'probe', metric: text('up'), by: [] },
} as const satisfies Record<string, Sli>;

/** A panel whose SLO judges slices by this SLI, those without data being good; none was bad. */
function showSlices(sli: Sli, found: readonly string[]) {
  const budgeting = { method: 'time-slices', length: MINUTE, noData: 'good', target: ratio(0.99) } as const;
  const slos = [{ ...CHECKOUT, sli, objective: { ...CHECKOUT.objective, budgeting } }];
  return showPanel(
    {},
    {
      catalogue: ok({ ...STORED, catalogue: { ...STORED.catalogue, slos } }),
      measured: ok(measurement(0)),
      labelValues: found,
    }
  );
}

/** A panel whose SLO counts these events by a selector that matches `found` in the store. */
function show(counted: EventsSli['counted'], bad: number, found: readonly string[], change: PanelChange = {}) {
  const selector = 'htp_requests_total{code="200"}' as PromqlText;
  const sli: EventsSli = { kind: 'events', counted, selector, total: 'http_requests_total' as PromqlText, by: [] };
  const slos = [{ ...CHECKOUT, sli }];
  return showPanel(change, {
    catalogue: ok({ ...STORED, catalogue: { ...STORED.catalogue, slos } }),
    measured: ok(measurement(bad)),
    labelValues: found,
  });
}

const everything =
  'No series matched the good events in the last 30 d. There is no metric named htp_requests_total in this data source in the window. Check its spelling, or choose another data source. Every event is counted as bad. That is right if nothing worked in all this time. If it is a typing error, edit the SLO.';

const mark = async () => plain((await screen.findByRole('button', { name: /^No series/ })).getAttribute('aria-label')!);

describe('a number that may rest on a typing error', () => {
  test.each<[string, PanelChange]>([
    ['a panel for the window', {}],
    ['a panel for a part of the window', CLOSE],
    ['a panel with room for a number only', { width: 120, height: 60 }],
  ])('%s says what its page says', async (_, change) => {
    show('good', ALL, [], change);
    expect(await mark()).toContain(everything);
  });

  it('says so of bad events whose metric does not exist', async () => {
    show('bad', 0, []);
    expect(await mark()).toContain('No series matched the bad events in the last 30 d. There is no metric named');
  });

  it('says nothing of bad events whose series are there', async () => {
    const { asked, services } = show('bad', 0, ['htp_requests_total']);
    expect(await screen.findByText('100 %')).toBeVisible();
    await waitFor(() => expect(services.queryClient.isFetching()).toBe(0));
    expect(asked.names).toBeGreaterThan(0);
    expect(screen.queryByRole('button')).not.toBeInTheDocument();
  });

  test.each(Object.entries(SLIS))(
    'says so where slices without data are good and there is no series at all: %s',
    async (_, sli) => {
      showSlices(sli, []);
      expect(await mark()).toContain(
        'No series was found in the last 30 d, and slices without data count as good. There is no metric named'
      );
      expect(await mark()).toContain(
        'Every slice is counted as good. That is right if nothing ran in all this time. If it is a typing error, edit the SLO.'
      );
    }
  );

  it('says nothing of good slices whose series are there', async () => {
    const { asked, services } = showSlices(SLIS.probe, ['up']);
    expect(await screen.findByText('100 %')).toBeVisible();
    await waitFor(() => expect(services.queryClient.isFetching()).toBe(0));
    expect(asked.names).toBeGreaterThan(0);
    expect(screen.queryByRole('button')).not.toBeInTheDocument();
  });

  it('asks nothing where some events are good', async () => {
    const { asked } = show('good', 2736, []);
    expect(await screen.findByText('62 %')).toBeVisible();
    expect(asked.names).toBe(0);
  });
});
