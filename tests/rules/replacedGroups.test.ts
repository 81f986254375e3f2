import { promql, sloOf } from '../../src/queries/slos.fixture';
import { RECORDED } from '../../src/queries/recorded/names';
import { compiledRules } from '../../src/rules/compiledRules.fixture';
import { HOUR, MINUTE } from '../../src/slo/units';
import { type RawSeries, simulate } from './simulation';

jest.setTimeout(120_000);

const slo = sloOf({
  kind: 'events',
  counted: 'bad',
  selector: promql('failed_total'),
  total: promql('requests_total'),
  by: ['pod'],
});

/** Fewer than a hundred within ten minutes, and more than that over the window. */
const PODS = 45;
const REPLACED = [0, 23, 43, 90];

function seriesOf(metric: string): readonly RawSeries[] {
  return [0, 1, 2].flatMap((generation) => {
    const [from = 0, to = 0] = REPLACED.slice(generation);
    return Array.from({ length: PODS }, (_, pod) => {
      const id = `${generation}-${pod}`;
      const values = Array.from({ length: HOUR / MINUTE + 1 }, (_one, minute) =>
        minute >= from && minute < to ? minute * 60 : minute === to ? undefined : null
      );
      return { series: `${metric}{job="a",instance="${id}",pod="${id}"}`, values };
    });
  });
}

test('over a window there may be more groups than at once: the ratio of each is recorded', async () => {
  const series = seriesOf('requests_total');
  const answers = await simulate({ groups: compiledRules(slo), scrapeInterval: MINUTE, series }, [
    { at: HOUR, expr: `count(${RECORDED.total})` },
    { at: 50 * MINUTE, expr: `count(${RECORDED.totalOfTenMinutes})` },
    { at: HOUR, expr: `count(${RECORDED.errorRatioOfWindow})` },
  ]);
  expect(answers.map(([element]) => element?.value)).toEqual([PODS, 2 * PODS, 3 * PODS]);
});

test('pages of groups that are gone stay for a day, and are none too many for those that are there', async () => {
  const series = [...seriesOf('requests_total'), ...seriesOf('failed_total')];
  const pages = 'count(ALERTS{alertstate="firing",tier="page-1h"})';
  const answers = await simulate({ groups: compiledRules(slo), scrapeInterval: MINUTE, series }, [
    { at: 20 * MINUTE, expr: pages },
    { at: HOUR, expr: pages },
  ]);
  expect(answers.map(([element]) => element?.value)).toEqual([PODS, 3 * PODS]);
});
