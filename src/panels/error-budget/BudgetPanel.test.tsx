import { dateTime, LoadingState } from '@grafana/data';
import { act, screen, waitFor } from '@testing-library/react';
import { err, ok } from '../../slo/result';
import { plain } from '../../ui/words/plain.fixture';
import { measurement, panelProps, showPanel, STORED } from './budgetPanel.fixture';

const summary = async () => plain((await screen.findByRole('group', { name: /SLI/ })).getAttribute('aria-label') ?? '');

describe('what cannot be shown', () => {
  it('asks for an SLO when none is chosen', async () => {
    showPanel({ options: { sloId: ' ' } });
    expect(await screen.findByText('No SLO is chosen')).toBeVisible();
    expect(screen.getByText('Choose an SLO in the options of the panel.')).toBeVisible();
  });

  it('says what is missing where nobody is signed in, and what works there', async () => {
    showPanel({}, { catalogue: err({ kind: 'forbidden', detail: 'Unauthorized', status: 401 }) });
    expect(await screen.findByText('Could not read the SLOs')).toBeVisible();
    expect(screen.getByText('Unauthorized')).toBeVisible();
    expect(
      screen.getByText(
        'Sign in. On a public dashboard the panel can only draw from queries of its own: give it two, named bad and total, and a target and a window in its options.'
      )
    ).toBeVisible();
  });

  it('names the SLO that is not there', async () => {
    showPanel({ options: { sloId: 'gone' } });
    expect(await screen.findByText('SLO not found')).toBeVisible();
    expect(screen.getByText('There is no SLO with the id “gone”.')).toBeVisible();
  });

  it('says that an SLO which is not there may be one that cannot be read', async () => {
    const issues = [{ path: ['slos', 3], code: 'x', message: 'The target is missing.' }];
    showPanel({ options: { sloId: 'broken' } }, { catalogue: ok({ ...STORED, issues }) });
    expect(
      await screen.findByText('There is no readable SLO with the id “broken”: some stored SLOs cannot be read.')
    ).toBeVisible();
  });

  it('does not guess when a variable has several values', async () => {
    showPanel({ options: { sloId: '$slo' }, replaceVariables: () => '{checkout,search}' });
    expect(await screen.findByText('“{checkout,search}” does not name exactly one SLO.')).toBeVisible();
  });

  const unknown = (id: string) => `There is no SLO with the id “${id}”.`;
  const noText = 'The option “sloId” of the panel is not a text.';
  test.each<[string, unknown, string]>([
    ['an object', { id: 'checkout' }, noText],
    ['a list', ['checkout'], noText],
    ['a number', 42, noText],
    ['true', true, noText],
    ['nothing', undefined, 'Choose an SLO in the options of the panel.'],
    ['null', null, 'Choose an SLO in the options of the panel.'],
    ['1 MB of text', 'x'.repeat(1_000_000), unknown(`${'x'.repeat(100)}…`)],
    ['a page', '<h1>SLO</h1>', unknown('<h1>SLO</h1>')],
    ['a way out of a folder', '../..', unknown('../..')],
  ])('says what is wrong with a reference that is %s', async (_, sloId, sentence) => {
    showPanel({ options: { sloId: sloId as string } });
    expect(await screen.findByText(sentence, { exact: false })).toBeVisible();
  });

  it('shows markup in a reference as text', async () => {
    showPanel({ options: { sloId: '<img src=x>&amp;' } });
    expect(await screen.findByText('There is no SLO with the id “<img src=x>&amp;”.')).toBeVisible();
    expect(screen.queryByRole('img', { name: '' })).toBeNull();
  });

  test.each([
    ['too-large', 'query processing would load too many samples'],
    ['timeout', 'context deadline exceeded'],
    ['unavailable', 'Bad gateway'],
  ] as const)('%s: the server’s words and a remedy stand where the number would', async (kind, detail) => {
    showPanel({}, { measured: err({ kind, detail }) });
    expect(await screen.findByText('Could not read the numbers')).toBeVisible();
    expect(screen.getByText(detail)).toBeVisible();
    expect(screen.queryByRole('group')).toBeNull();
  });

  it('never calls NaN healthy', async () => {
    showPanel({}, { measured: ok(measurement(Number.NaN)) });
    expect(await summary()).toBe(
      'No data: nothing was measured lately. SLI –, target 99.9 % over 30 d rolling, up to now. Open the SLO in Headroom: its page says why there is no data.'
    );
    expect(screen.getByText('–')).toBeVisible();
  });

  it('tells no traffic from no errors', async () => {
    showPanel({}, { measured: ok(measurement(0, 0, { window: { bad: 0, total: 0 } })) });
    expect(await summary()).toBe(
      'No traffic in the window: the budget is untouched. SLI –, target 99.9 % over 30 d rolling, up to now.'
    );
  });
});

describe('the number', () => {
  test.each([
    ['healthy', 2736, 0.4, '62 %', 'Within budget, burning 0.4×.'],
    [
      'burning',
      2736,
      20,
      '62 %',
      'Burning 20× over 1 h: fast enough to page. At the rate of the last hour the budget is gone tomorrow at 12:45.',
    ],
    ['exhausted', 9936, 0.4, '−38 %', 'The error budget is spent.'],
  ])('%s', async (_, bad, rate, number, sentence) => {
    showPanel({}, { measured: ok(measurement(bad, rate)) });
    expect(await screen.findByText(number)).toBeVisible();
    expect(screen.getByText(sentence)).toBeVisible();
  });

  it('says what it stands for: events, time, target and which range is which', async () => {
    showPanel({}, { measured: ok(measurement(2736)) });
    expect(
      await screen.findByText('62 % of the budget left, that is 27 min of full outage or 4,464 failures.')
    ).toBeVisible();
    expect(
      screen.getByText('SLI 99.96 %, target 99.9 % over 30 d rolling, up to now. Chart: time range of the dashboard.')
    ).toBeVisible();
  });

  it('is written as text, not as a column of numbers, where a 1 stands apart from its unit', async () => {
    showPanel({}, { measured: ok(measurement(2736)) });
    expect(getComputedStyle(await screen.findByText('62 %')).fontVariantNumeric).not.toBe('tabular-nums');
    expect(screen.getByText('62 %').textContent).toBe('62\u00a0%');
  });

  it('says that it is overspent where no sentence does', async () => {
    showPanel({ width: 900, height: 40 }, { measured: ok(measurement(9936)) });
    expect(await screen.findByText('−38 % (overspent)')).toBeVisible();
  });

  it('stands with the state over a burn-down that is alone', async () => {
    showPanel({ options: { show: 'burn-down' } }, { measured: ok(measurement(9936)) });
    const number = await screen.findByText('−38 %');
    expect(number.parentElement).toHaveTextContent(/^✕Exhausted−38 %last 30 d$/);
  });

  it('is alone in a small panel, with all words for those who listen', async () => {
    showPanel({ width: 120, height: 60 }, { measured: ok(measurement(2736, 0.4)) });
    expect(await screen.findByText('62 %')).toBeVisible();
    expect(screen.queryByText(/Within budget/)).toBeNull();
    expect(await summary()).toBe(
      'Within budget, burning 0.4×. 62 % of the budget left, that is 27 min of full outage or 4,464 failures. SLI 99.96 %, target 99.9 % over 30 d rolling, up to now.'
    );
  });

  it('says how much of the window was measured', async () => {
    const young = measurement(2736);
    showPanel({}, { measured: ok({ ...young, buckets: young.buckets.slice(-16) }) });
    expect(await summary()).toContain('Measured for 8 d of 30 d.');
  });

  it('passes on what the data source warned of', async () => {
    showPanel({ width: 120, height: 60 }, { measured: ok(measurement(2736)), warnings: ['partial response'] });
    expect(await screen.findByRole('button', { name: 'partial response' })).toBeVisible();
  });
});

describe('the reference', () => {
  it('honours variables of the dashboard', async () => {
    showPanel(
      { options: { sloId: '${slo}' }, replaceVariables: () => 'checkout' },
      { measured: ok(measurement(2736)) }
    );
    expect(await screen.findByText('62 %')).toBeVisible();
  });
});

describe('with the dashboard', () => {
  const later = () => panelProps({ range: { from: '2026-10-22T14:01:00Z', to: '2026-11-21T14:01:00Z' } }).timeRange;

  it('asks for the numbers again, and for the settings once', async () => {
    const { asked, nowAnswers, again } = showPanel({}, { measured: ok(measurement(2736)) });
    expect(await screen.findByText('62 %')).toBeVisible();
    nowAnswers(ok(measurement(3600)));
    again({ timeRange: later() });
    expect(await screen.findByText('50 %')).toBeVisible();
    expect(asked).toMatchObject({ settings: 1, numbers: 2 });
  });

  it('keeps old numbers with their age when they cannot be renewed', async () => {
    const { nowAnswers, again } = showPanel({}, { measured: ok(measurement(2736)) });
    expect(await screen.findByText('62 %')).toBeVisible();
    nowAnswers(err({ kind: 'unavailable', detail: 'Bad gateway' }));
    again({ timeRange: later() });
    await waitFor(async () =>
      expect(await summary()).toContain('These numbers are from just now. Could not read the numbers: Bad gateway')
    );
    expect(screen.getByText('62 %')).toBeVisible();
  });

  it('asks nothing more for a chart of the whole window, and once for a closer look', async () => {
    const { asked, again } = showPanel({}, { measured: ok(measurement(2736)) });
    expect(await screen.findByText('62 %')).toBeVisible();
    expect(asked.ranges).toBe(0);
    const [from, to] = [dateTime('2026-11-21T08:00:00Z'), dateTime('2026-11-21T14:00:00Z')];
    await act(async () => again({ timeRange: { from, to, raw: { from: 'now-6h', to: 'now' } } }));
    expect(await screen.findByText('62 %')).toBeVisible();
    await waitFor(() => expect(asked.ranges).toBeGreaterThan(0));
    await waitFor(async () => expect(await summary()).toContain('Could not read the numbers: query timed out'));
    const before = asked.ranges;
    const minute = dateTime('2026-11-21T14:01:00Z');
    await act(async () => again({ timeRange: { from, to: minute, raw: { from: 'now-6h', to: 'now' } } }));
    await waitFor(() => expect(asked.ranges).toBeGreaterThan(before));
  });

  it('shows that it is waiting for the settings', async () => {
    showPanel({}, { catalogue: 'never' });
    expect(await screen.findByLabelText('Loading')).toBeVisible();
  });

  it('does not ask the catalogue at all when it has queries of its own', async () => {
    const { asked } = showPanel({
      data: { state: LoadingState.Loading, request: { targets: [{ refId: 'bad' }, { refId: 'total' }] } as never },
    });
    expect(await screen.findByLabelText('Loading')).toBeVisible();
    expect(asked).toEqual({ settings: 0, numbers: 0, ranges: 0, names: 0 });
  });
});
