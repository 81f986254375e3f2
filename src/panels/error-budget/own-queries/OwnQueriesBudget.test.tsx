import { type DataFrame, FieldType, LoadingState, toDataFrame } from '@grafana/data';
import { screen } from '@testing-library/react';
import { plain } from '../../../ui/words/plain.fixture';
import { measurement, NOW, type PanelChange, showPanel } from '../budgetPanel.fixture';

const objective = { target: 99.9, windowDays: 30 };

function frame(refId: string, value: number, time: number = NOW): DataFrame {
  return toDataFrame({
    refId,
    fields: [
      { name: 'Time', type: FieldType.time, values: [time * 1000] },
      { name: 'Value', type: FieldType.number, values: [value] },
    ],
  });
}

const budget = (bad: number, total = 7_200_000) => [frame('bad', bad), frame('total', total)];

function show(series: readonly DataFrame[], change: PanelChange = {}) {
  const { options, data, ...rest } = change;
  return showPanel({
    ...rest,
    options: { ...objective, ...options },
    data: { series: [...series], request: { targets: [{ refId: 'bad' }] } as never, ...data },
  });
}

const summary = async () => plain((await screen.findByRole('group', { name: /SLI/ })).getAttribute('aria-label') ?? '');

describe('a panel with queries of its own', () => {
  it('says why a query failed', async () => {
    show([], { data: { state: LoadingState.Error, errors: [{ message: 'parse error: unexpected "}"' }] } });
    expect(await screen.findByText('A query of this panel failed')).toBeVisible();
    expect(screen.getByText('parse error: unexpected "}"')).toBeVisible();
    expect(screen.getByText('Open the panel for editing and correct the query.')).toBeVisible();
  });

  test.each([
    [{ target: undefined }, 'The panel has queries of its own, and no target to measure their events against.'],
    [{ target: 100 }, 'The panel has queries of its own, and no target to measure their events against.'],
    [{ target: 'x' as never }, 'The panel has queries of its own, and no target to measure their events against.'],
    [{ windowDays: undefined }, 'The panel has queries of its own, and does not say which window they cover.'],
    [{ windowDays: 0 }, 'The panel has queries of its own, and does not say which window they cover.'],
  ])('with %j says what is missing', async (options, sentence) => {
    show(budget(2736), { options });
    expect(await screen.findByText(sentence)).toBeVisible();
  });

  it.each([
    ['NaN', budget(Number.NaN)],
    ['no answer', []],
    ['half an answer', [frame('bad', 1)]],
  ])('never calls %s healthy', async (_, series) => {
    show(series);
    expect(await summary()).toContain('No data: nothing was measured lately.');
    expect(screen.getByText('–')).toBeVisible();
  });

  it('shows the budget, and no state that it cannot judge', async () => {
    show(budget(2736));
    expect(await screen.findByText('62 %')).toBeVisible();
    expect(await summary()).toBe(
      '62 % of the budget left, that is 27 min of full outage or 4,464 failures. SLI 99.96 %, target 99.9 % over 30 d rolling, up to now. For the burn-down, add range queries named bad_buckets and total_buckets.'
    );
  });

  test.each([
    [0, 'Within budget, not burning.'],
    [500, 'Burning 50×'],
  ])('the table of docs/panel.md, with %p failures in the hour that is asked for: %s', async (bad, state) => {
    show([...budget(2736), frame('bad_3600', bad), frame('total_3600', 10_000)]);
    expect(await screen.findByText('62 %')).toBeVisible();
    expect(await summary()).toContain(state);
  });

  it('says how old the newest value of the range is', async () => {
    show([frame('bad', 2736, NOW - 7200), frame('total', 7_200_000, NOW)]);
    expect(await screen.findByText('62 %')).toBeVisible();
    expect(await summary()).toContain(
      'The newest value of the queries is from today at 12:00, 2 h before the range ends.'
    );
  });

  it('has no number where the only value lies before the range', async () => {
    show([frame('bad', 2736, NOW - 31 * 86_400), frame('total', 7_200_000, NOW - 31 * 86_400)]);
    expect(await summary()).toContain('No data: nothing was measured lately.');
    expect(screen.getByText('–')).toBeVisible();
  });

  it('says no data where the hour was asked for and not answered', async () => {
    show(budget(2736), { data: { request: { targets: [{ refId: 'bad_3600' }, { refId: 'total_3600' }] } as never } });
    expect(await summary()).toContain('No data: nothing was measured lately.');
  });

  it('knows that a spent budget is spent', async () => {
    show(budget(9936));
    expect(await summary()).toContain('The error budget is spent.');
  });

  it('judges the state with the events of recent windows, and draws its own buckets', async () => {
    const { recent, buckets } = measurement(2736, 20);
    const series = [
      ...budget(2736),
      ...[...recent].flatMap(([window, { bad, total }]) => [
        frame(`bad_${window}`, bad),
        frame(`total_${window}`, total),
      ]),
      ...buckets.flatMap(({ end, counts }) => [
        frame('bad_buckets', counts.bad, end),
        frame('total_buckets', counts.total, end),
      ]),
    ];
    show(series);
    expect(await summary()).toBe(
      'Burning 20× over 1 h: fast enough to page. At the rate of the last hour the budget is gone tomorrow at 12:45. 62 % of the budget left, that is 27 min of full outage or 4,464 failures. SLI 99.96 %, target 99.9 % over 30 d rolling, up to now.'
    );
  });
});
