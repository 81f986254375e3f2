import { errorBudget } from '../../slo/budget';
import { DAY, ratio, seconds } from '../../slo/units';
import { formatCoverage } from './coverage';
import { formatBurnRate, formatCount } from './numbers';
import { formatBudget, formatErrorRatio, formatSli, formatTarget } from './ratios';
import { budgetSentence } from './sentences';
import { formatDuration, formatWindow } from './times';

test.each([
  ['millions', formatCount(20_736_000), '20.7\u00a0M'],
  ['less than one event', formatCount(0.3), 'under\u00a01'],
  ['a target', formatTarget(ratio(0.999)), '99.9\u00a0%'],
  ['an SLI', formatSli(ratio(0.9995), ratio(0.999)), '99.95\u00a0%'],
  ['an error ratio', formatErrorRatio(ratio(1e-9), ratio(0.999)), 'under 0.001\u00a0%'],
  ['budget left', formatBudget(ratio(0.61)), '61\u00a0%'],
  ['a budget overspent, apart from its word', formatBudget(ratio(-0.38)), '−38\u00a0% (overspent)'],
  ['a budget overspent by far, apart from its word', formatBudget(ratio(-999)), 'over\u00a0100× overspent'],
  ['a little burn', formatBurnRate(0.01), 'under\u00a00.1×'],
  ['a duration, between its parts only', formatDuration(seconds(5160)), '1\u00a0h 26\u00a0min'],
  ['a window', formatWindow({ kind: 'rolling', length: seconds(30 * DAY) }), '30\u00a0d rolling'],
  ['coverage', formatCoverage(seconds(8 * DAY), seconds(30 * DAY)), '8\u00a0d of 30\u00a0d'],
])('%s stays on one line', (_, words, expected) => {
  expect(words).toBe(expected);
});

it('in a sentence as well', () => {
  const budget = errorBudget({ target: ratio(0.999) }, { bad: 1634, total: 4_300_000 }, seconds(30 * DAY));
  expect(budget && budgetSentence(budget)).toBe(
    '62\u00a0% of the budget left, that is 27\u00a0min of full outage or 2,666 failures.'
  );
});
