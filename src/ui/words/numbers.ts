import { t } from '@grafana/i18n';
import { noBreak } from './noBreak';

/*
 * Words of this folder end up as values of other translated sentences, which escape `< > & " ' /`. None of them
 * may therefore stand in a word: it is "under 1", not "< 1".
 */

/** What stands where there is no number: not measured, not a number, or infinite. */
export const NO_VALUE = '–';

const MINUS = '−';
const MILLION = 1_000_000;
const MAGNITUDES: ReadonlyArray<readonly [number, string]> = [
  [MILLION * MILLION, 'T'],
  [1000 * MILLION, 'B'],
  [MILLION, 'M'],
];

/** Whole number with thousands separators: `4300` is "4,300". */
export function groupThousands(value: number): string {
  const digits = Math.abs(value).toFixed(0);
  const grouped = digits.replace(/\B(?=(\d{3})+$)/g, ',');
  return value < 0 && digits !== '0' ? MINUS + grouped : grouped;
}

/** `value` with at most `decimals` digits after the point and no zeros at the end: `6.00` is "6". */
export function trimmed(value: number, decimals: number): string {
  return String(Number(value.toFixed(decimals))).replace('-', MINUS);
}

/** Puts the unit behind a number that was already written: "62 %". */
export function withPercent(digits: string): string {
  return noBreak(t('words.percent', '{{digits}} %', { digits }));
}

/**
 * Events, as people write them: "312", "4,300", "4.3 M". Estimates have fractions, therefore a count that is
 * not 0 never reads as 0.
 */
export function formatCount(events: number | undefined): string {
  if (events === undefined || !Number.isFinite(events)) {
    return NO_VALUE;
  }
  const size = Math.abs(events);
  if (size > 0 && size < 0.5) {
    return events > 0 ? noBreak(t('words.count.underOne', 'under 1')) : `${MINUS}1`;
  }
  const rounded = Math.round(size);
  const magnitude = MAGNITUDES.find(([from]) => rounded >= from);
  if (magnitude === undefined) {
    return groupThousands(events < 0 ? -rounded : rounded);
  }
  const scaled = size / magnitude[0];
  const digits = scaled < 99.95 ? scaled.toFixed(1) : groupThousands(scaled);
  return noBreak(`${events < 0 ? MINUS : ''}${digits} ${magnitude[1]}`);
}

/** A burn rate: "0.4×", "6×", "66×"; from ten on without digits. A burn that is not 0 never reads as 0. */
export function formatBurnRate(rate: number | undefined): string {
  if (rate === undefined || !Number.isFinite(rate)) {
    return NO_VALUE;
  }
  if (rate > 0 && rate < 0.05) {
    return noBreak(t('words.burnRate.under', 'under 0.1×'));
  }
  return `${rate < 9.95 ? trimmed(rate, 1) : groupThousands(Math.round(rate))}×`;
}

/** The burn rate at which a tier is over, as exactly as somebody chose it: "14.4×", "3.36×". */
export function formatBurnFactor(factor: number): string {
  return Number.isFinite(factor) ? `${trimmed(factor, 2)}×` : NO_VALUE;
}
