import { type ParseResult, parsed, refused } from './syntaxIssue';

/** Seconds, as the domain has them; this layer imports nothing, so it spells the brand out. */
export type Seconds = number & { readonly unit: 'seconds' };

/** Largest first: Prometheus wants each unit at most once and in this order. */
const UNITS = [
  { name: 'y', milliseconds: 31_536_000_000 },
  { name: 'w', milliseconds: 604_800_000 },
  { name: 'd', milliseconds: 86_400_000 },
  { name: 'h', milliseconds: 3_600_000 },
  { name: 'm', milliseconds: 60_000 },
  { name: 's', milliseconds: 1000 },
  { name: 'ms', milliseconds: 1 },
] as const;

/** Weeks and years are read but not written: `30d` stands beside `28d`, not beside `4w`. */
const PRINTED_UNITS = UNITS.filter((unit) => unit.name !== 'y' && unit.name !== 'w');

const DURATION = /^(?:(\d+)y)?(?:(\d+)w)?(?:(\d+)d)?(?:(\d+)h)?(?:(\d+)m(?!s))?(?:(\d+)s)?(?:(\d+)ms)?$/;

/** Reads a Prometheus duration: `30d`, `1h30m`, `5m`, `300ms`. No sign, no fractions, no spaces inside. */
export function parseDuration(text: string): ParseResult<Seconds> {
  const trimmed = text.trim();
  const match = trimmed === '' ? null : DURATION.exec(trimmed);
  if (match === null) {
    return refused({
      code: 'duration',
      from: 0,
      to: text.length,
      message: trimmed === '' ? 'The duration is empty.' : `“${trimmed}” is not a duration.`,
      remedy: 'Write numbers with units, largest first: 30d, 1h30m, 5m, 300ms.',
    });
  }
  const milliseconds = UNITS.reduce((sum, unit, i) => sum + Number(match[i + 1] ?? 0) * unit.milliseconds, 0);
  return parsed((milliseconds / 1000) as Seconds);
}

/**
 * Writes a duration as Prometheus reads it, exact to the millisecond, in days, hours, minutes, seconds and
 * milliseconds: 2,592,000 s is `30d`, 5,400 s is `1h30m`. The sign of a negative duration is written, too.
 */
export function printDuration(duration: number): string {
  const whole = Math.round(Math.abs(duration) * 1000);
  if (!Number.isSafeInteger(whole)) {
    throw new RangeError(`not a printable duration: ${duration} s`);
  }
  let rest = whole;
  let text = '';
  for (const unit of PRINTED_UNITS) {
    const count = Math.floor(rest / unit.milliseconds);
    rest -= count * unit.milliseconds;
    text += count > 0 ? `${count}${unit.name}` : '';
  }
  return (duration < 0 && whole > 0 ? '-' : '') + (text === '' ? '0s' : text);
}
