import fc from 'fast-check';
import { type Ratio, ratio, ratioFromPercent } from '../../slo/units';
import { plain } from './plain.fixture';
import { formatBudget, formatBudgetNumber, formatErrorRatio, formatSli, formatTarget } from './ratios';

describe('formatTarget', () => {
  test.each<[number, string]>([
    [99.9, '99.9 %'],
    [95, '95 %'],
    [50, '50 %'],
    [99.99, '99.99 %'],
    [99.999, '99.999 %'],
    [99.99999, '99.99999 %'],
    [0.1, '0.1 %'],
    [Number.NaN, '–'],
  ])('%p reads as %s', (percent, words) => {
    expect(plain(formatTarget(ratioFromPercent(percent)))).toBe(words);
  });
});

describe('formatSli', () => {
  test.each<[string, number | undefined, number, string]>([
    ['without traffic there is no SLI', undefined, 99.9, '–'],
    ['NaN is no SLI', Number.NaN, 99.9, '–'],
    ['one digit more than the target', 99.95, 99.9, '99.95 %'],
    ['one digit for a target without any', 96.24, 95, '96.2 %'],
    ['a miss by a hair does not read as met', 99.8999, 99.9, '99.89 %'],
    ['a miss by float noise away from the target does not read as met', 99.8999999, 99.9, '99.89 %'],
    ['met exactly', 99.9, 99.9, '99.90 %'],
    ['met by a hair', 99.9001, 99.9, '99.90 %'],
    ['one failure in a million is not 100 %', 99.9999, 99.9, '99.99 %'],
    ['no failure', 100, 99.9, '100.00 %'],
    ['rounded up where nothing is at stake', 99.956, 99.9, '99.96 %'],
    ['rounded up below the target', 99.716, 99.9, '99.72 %'],
    ['everything failed', 0, 99.9, '0.00 %'],
    ['many nines', 99.99995, 99.9999, '99.99995 %'],
  ])('%s', (_, sli, target, words) => {
    expect(plain(formatSli(sli === undefined ? undefined : ratioFromPercent(sli), ratioFromPercent(target)))).toBe(
      words
    );
  });

  it('never shows a missed target as met, nor a met one as missed', () => {
    const target = fc.integer({ min: 1, max: 99_999 }).map((n) => ratio(n / 100_000));
    fc.assert(
      fc.property(target, fc.double({ min: 0, max: 1, noNaN: true }), (goal, value) => {
        const sli: Ratio = ratio(value);
        const shown = Number.parseFloat(formatSli(sli, goal));
        expect(shown >= Number.parseFloat(formatTarget(goal))).toBe(sli >= goal);
      })
    );
  });
});

describe('formatBudget', () => {
  test.each<[string, number | undefined, string]>([
    ['without traffic there is no number', undefined, '–'],
    ['NaN is no number', Number.NaN, '–'],
    ['whole percent', 0.62, '62 %'],
    ['rounded', 0.624, '62 %'],
    ['untouched', 1, '100 %'],
    ['a little consumed is not untouched', 0.9999, '99 %'],
    ['from ten percent on there is no digit', 0.1, '10 %'],
    ['one digit below ten percent', 0.094, '9.4 %'],
    ['rounding up to ten drops the digit', 0.0996, '10 %'],
    ['one digit also where it is zero', 0.03, '3.0 %'],
    ['a little left is not nothing', 0.0001, 'under 0.1 %'],
    ['nothing left', 0, '0 %'],
    ['overspent', -0.38, '−38 % (overspent)'],
    ['overspent by little has a digit', -0.038, '−3.8 % (overspent)'],
    ['overspent by a hair is not nothing', -0.0001, '−0.1 % (overspent)'],
    ['overspent more than once', -1.9, '−190 % (overspent)'],
    ['a hundred times more than allowed', -100, '−10,000 % (overspent)'],
    ['beyond that the number says no more', -100.01, 'over 100× overspent'],
    ['a full outage of a strict SLO', -9999, 'over 100× overspent'],
  ])('%s', (_, remaining, words) => {
    expect(plain(formatBudget(remaining === undefined ? undefined : ratio(remaining)))).toBe(words);
  });
});

it('formatBudgetNumber leaves the word to its surroundings', () => {
  expect(plain(formatBudgetNumber(ratio(-0.38)))).toBe('−38 %');
  expect(plain(formatBudgetNumber(ratio(0.62)))).toBe('62 %');
  expect(formatBudgetNumber(undefined)).toBe('–');
});

describe('formatErrorRatio', () => {
  test.each([
    ['nothing measured', undefined, 99.9, '–'],
    ['not a number', NaN, 99.9, '–'],
    ['no failure', 0, 99.999, '0 %'],
    ['less than can be written', 0.0000049, 99.9, 'under 0.001 %'],
    ['half of the budget of five nines', 0.0000049, 99.999, '0.00049 %'],
    ['whole percents', 0.25, 50, '25 %'],
    ['all', 1, 99.9, '100 %'],
  ])('%s', (_, errors, target, words) => {
    expect(plain(formatErrorRatio(errors === undefined ? undefined : ratio(errors), ratioFromPercent(target)))).toBe(
      words
    );
  });
});
