import { t } from '@grafana/i18n';
import { percentFromRatio, type Ratio, roundNoise } from '../../slo/units';
import { noBreak } from './noBreak';
import { groupThousands, NO_VALUE, trimmed, withPercent } from './numbers';

/** A target with exactly the digits it has: "99.9 %", "95 %", "99.999 %". */
export function formatTarget(target: Ratio): string {
  return Number.isFinite(target) ? withPercent(trimmed(percentFromRatio(target), MAX_DECIMALS)) : NO_VALUE;
}

/**
 * An SLI with one digit more than its target has: "99.95 %" at 99.9. It is rounded, but never up over the target
 * that it missed and never up to 100 % while something failed: those are the two errors that nobody would forgive.
 */
export function formatSli(sli: Ratio | undefined, target: Ratio): string {
  if (sli === undefined || !Number.isFinite(sli)) {
    return NO_VALUE;
  }
  const percent = percentFromRatio(sli);
  const goal = percentFromRatio(target);
  const decimals = Math.min(decimalsOf(goal) + 1, MAX_DECIMALS);
  const rounded = Number(percent.toFixed(decimals));
  const overstates = (percent < goal && rounded >= goal) || (percent < 100 && rounded >= 100);
  return withPercent((overstates ? floorTo(percent, decimals) : rounded).toFixed(decimals));
}

/**
 * An error ratio with two digits more than its target has: "0.037 %" at 99.9. What is not 0 never reads as 0, also
 * at five nines.
 */
export function formatErrorRatio(errors: Ratio | undefined, target: Ratio): string {
  if (errors === undefined || !Number.isFinite(errors)) {
    return NO_VALUE;
  }
  const percent = percentFromRatio(errors);
  const decimals = Math.min(decimalsOf(percentFromRatio(target)) + 2, MAX_DECIMALS);
  const smallest = 10 ** -decimals;
  return percent > 0 && percent < smallest / 2
    ? t('words.errorRatio.under', 'under {{number}}', { number: withPercent(smallest.toFixed(decimals)) })
    : withPercent(trimmed(percent, decimals));
}

/**
 * Budget left: "62 %", "9.4 %", "−38 % (overspent)". Whole percent from 10 % on, one digit below. What is left
 * never reads as all when something is consumed, and never as 0 when something is left (or the reverse). Beyond a
 * hundred budgets the number says no more than the word.
 */
export function formatBudget(remaining: Ratio | undefined): string {
  if (remaining !== undefined && isFarOverspent(remaining)) {
    return t('words.budget.farOverspent', '{{times}} overspent', {
      times: noBreak(t('words.budget.farTimes', 'over 100×')),
    });
  }
  const number = formatBudgetNumber(remaining);
  return remaining !== undefined && remaining < 0 && number !== NO_VALUE
    ? t('words.budget.overspent', '{{number}} (overspent)', { number })
    : number;
}

/** The same without the word: "−38 %". For places that say "overspent" beside it. */
export function formatBudgetNumber(remaining: Ratio | undefined): string {
  if (remaining === undefined || !Number.isFinite(remaining)) {
    return NO_VALUE;
  }
  const percent = percentFromRatio(remaining);
  return withPercent(percent >= 0 ? leftDigits(percent) : `−${overspentDigits(-percent)}`);
}

/** More than a hundred budgets are spent beyond the one that was allowed. */
export function isFarOverspent(remaining: Ratio): boolean {
  return Number.isFinite(remaining) && remaining < -100;
}

/** Rounding noise ends at 12 decimals of a ratio, which is 10 of a percent. */
const MAX_DECIMALS = 10;

function leftDigits(percent: number): string {
  if (percent > 0 && percent < 0.05) {
    return t('words.budget.under', 'under 0.1');
  }
  if (percent > 99 && percent < 100) {
    return '99';
  }
  return wholeFromTen(percent);
}

function overspentDigits(percent: number): string {
  return percent < 0.05 ? '0.1' : wholeFromTen(percent);
}

function wholeFromTen(percent: number): string {
  return percent < 9.95 && percent > 0 ? percent.toFixed(1) : groupThousands(Math.round(percent));
}

function decimalsOf(percent: number): number {
  const [, fraction = ''] = percent.toFixed(MAX_DECIMALS).replace(/0+$/, '').split('.');
  return fraction.length;
}

function floorTo(value: number, decimals: number): number {
  const scale = 10 ** decimals;
  return Math.floor(roundNoise(value * scale)) / scale;
}
