import type { Issue } from '../../slo/result';
import { isRecord, type JsonRecord } from '../json';
import { durationSeconds } from '../promqlText';
import { readTime } from './clockText';

/** Rules between the fields of exclusions, on the raw entry. */
export function exclusionIssues({ exclusions }: JsonRecord): readonly Issue[] {
  return (Array.isArray(exclusions) ? exclusions : []).flatMap((one: unknown, index) => {
    const issue = (keys: readonly string[], code: string, sentence: string): Issue => ({
      path: ['exclusions', index, ...keys],
      code,
      message: `\`${[`exclusions[${index}]`, ...keys].join('.')}\` ${sentence}`,
    });
    if (!isRecord(one)) {
      return [];
    }
    const { once, recurring } = one;
    if ((once === undefined) === (recurring === undefined)) {
      const found = once === undefined ? 'neither' : 'both';
      return [issue([], 'once-or-recurring', `has ${found} of \`once\` and \`recurring\`. Keep exactly one of them.`)];
    }
    return [
      ...(isRecord(once) ? onceIssues(once, (...of) => issue(['once', of[0]], of[1], of[2])) : []),
      ...(isRecord(recurring) ? recurringIssues(recurring, (...of) => issue(['recurring', of[0]], of[1], of[2])) : []),
    ];
  });
}

type Say = (key: string, code: string, sentence: string) => Issue;

function onceIssues({ from, to, timeZone }: JsonRecord, say: Say): readonly Issue[] {
  const [begin, end] = [readTime(from), readTime(to)];
  if (begin === undefined || end === undefined) {
    return [];
  }
  if (begin.isAbsolute !== end.isAbsolute) {
    return [say('to', 'wrong-form', 'and `from` are written in two ways. Write both with an offset, or none of them.')];
  }
  if (begin.isAbsolute === (timeZone !== undefined)) {
    return begin.isAbsolute
      ? [say('timeZone', 'not-used', 'says what the offsets of `from` and `to` say already. Remove one or the other.')]
      : [say('timeZone', 'missing', 'is missing. Add it, or write the times with an offset, as in 2026-11-30T22:00Z.')];
  }
  return end.clock <= begin.clock ? [say('to', 'out-of-range', 'is not after `from`. Write a later time.')] : [];
}

function recurringIssues({ start, duration }: JsonRecord, say: Say): readonly Issue[] {
  const length = durationSeconds(duration);
  return [
    ...(readTime(start)?.isAbsolute
      ? [say('start', 'wrong-form', 'has an offset from UTC, but `timeZone` says whose clocks show it. Remove it.')]
      : []),
    ...(length !== undefined && length % 60 !== 0
      ? [say('duration', 'wrong-form', 'has seconds, but minutes are counted as a whole. Write full minutes, as 90m.')]
      : []),
  ];
}
