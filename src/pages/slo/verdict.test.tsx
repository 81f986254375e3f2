import { screen } from '@testing-library/react';
import { gatewayError } from '../../grafana/gatewayError';
import { instant } from '../../slo/units';
import type { MemoryCounter } from '../../state/testing/memoryPrometheus.fixture';
import { NOW } from '../../state/testing/renderState.fixture';
import { requests } from '../../state/testing/slo.fixture';
import { plain } from '../../ui/words/plain.fixture';
import { CHECKOUT, gatewayWith, open, tile } from './sloPage.fixture';

beforeEach(() => void jest.useFakeTimers());
afterEach(() => void jest.useRealTimers());

describe('sentences', () => {
  test.each<[string, MemoryCounter[], string]>([
    ['no data', [], 'No data: nothing was measured lately.'],
    ['no traffic', requests('checkout', 0, 0), 'No traffic in the window: the budget is untouched.'],
    [
      'exhausted',
      requests('checkout', 997, 3),
      'The error budget is spent. Overspent by 200 % of the budget, that is 1 h 26 min of full outage or 5.2 M failures too many.',
    ],
    [
      'healthy',
      requests('checkout', 999.5, 0.5),
      'Within budget, burning 0.5×. 50 % of the budget left, that is 22 min of full outage or 1.3 M failures.',
    ],
  ])('%s', async (_, counters, sentence) => {
    await open(gatewayWith(CHECKOUT, counters));
    expect(document.querySelector('p[aria-live]')).toHaveTextContent(sentence);
  });
});

describe('since when it burns', () => {
  const born = NOW - 4 * 3600;
  const burning = (): MemoryCounter[] => [
    ...requests('checkout', 999.9, 0),
    {
      labels: { __name__: 'http_requests_total', job: 'checkout', code: '500' },
      countBetween: (start, end) => Math.max(0, end - Math.max(start, born)) * 70,
    },
  ];
  const sentence = () => document.querySelector('p[aria-live]');

  it('is in the sentence, from buckets of five minutes whose windows end each minute', async () => {
    await open(gatewayWith(CHECKOUT, burning()));
    expect(sentence()).toHaveTextContent(
      /^Burning 65× over 1 h: fast enough to page since about 10:12\. At the rate of/
    );
  });

  it('is left out where the buckets cannot be had', async () => {
    const gateway = gatewayWith(CHECKOUT, burning());
    gateway.prometheus('prom').fault = ({ kind, text }) =>
      kind === 'range' && text.includes('[5m]') ? gatewayError('timeout', 'query timed out') : undefined;
    await open(gateway);
    expect(sentence()).toHaveTextContent(/^Burning 65× over 1 h: fast enough to page\. At the rate of/);
  });

  it('is not asked while nothing burns', async () => {
    const gateway = gatewayWith(CHECKOUT);
    await open(gateway);
    expect(gateway.prometheus('prom').asked.filter((text) => /^range .*\[5m\]/.test(text))).toEqual([]);
  });
});

describe('a calendar window', () => {
  const objective = {
    ...CHECKOUT.objective,
    window: { kind: 'calendar', period: 'month', timeZone: 'Europe/Berlin' },
  } as const;

  it('tells the budget of the whole period at the traffic so far, and when it begins anew', async () => {
    await open(gatewayWith({ ...CHECKOUT, objective }));
    expect(screen.getByText('checkout · payments · 99.9 % in each calendar month')).toBeVisible();
    expect(plain(tile('Budget left, this month').textContent ?? '')).toBe(
      'Budget left, this month66 %28 min of full outage or 1.7 M failuresburnt 0.5× this month so far, resets on 1 December, Europe/Berlin'
    );
    expect(plain(tile('SLI, this month so far').textContent ?? '')).toBe('SLI, this month so far99.95 %target 99.9 %');
    expect(plain(tile('Bad events, this month so far').textContent ?? '')).toBe(
      'Bad events, this month so far891,000of 1.8 B; 2.6 M allowed this month at the traffic so far'
    );
    expect(screen.getByText('All of this month so far is covered.')).toBeVisible();
  });

  it('that has just begun in its time zone says so, and counts nothing of the last one', async () => {
    const begun = instant(Date.parse('2026-10-31T23:01:00Z') / 1000);
    await open(gatewayWith({ ...CHECKOUT, objective }, requests('checkout', 500, 500)), 'checkout', begun);
    expect(plain(tile('Budget left, this month').textContent ?? '')).toBe(
      'Budget left, this month–this month has just begun; resets on 1 December, Europe/Berlin'
    );
    expect(plain(tile('SLI, this month so far').textContent ?? '')).toBe('SLI, this month so far–target 99.9 %');
    expect(screen.getByText('This period has just begun; nothing of it is counted yet.')).toBeVisible();
    expect(screen.queryByRole('status')).not.toBeInTheDocument();
  });
});
