import * as v from 'valibot';
import { about, duration, text } from '../schema/fields';
import { LIMITS } from '../schema/limits';
import { isTimeZone } from '../timeZone';
import { readTime } from './clockText';
import { readRecurrence } from './recurrenceText';

const timeZone = v.pipe(
  v.string(),
  v.check(isTimeZone, 'must be the IANA name of a time zone'),
  about({ description: 'IANA name of the time zone whose clocks show the times.', example: 'Europe/Berlin' })
);

const time = (description: string, example: string) =>
  v.pipe(
    v.string(),
    v.check((value) => readTime(value) !== undefined, 'must be a minute written as year-month-dayThour:minute'),
    about({ description, example })
  );

const recurrence = v.pipe(
  v.string(),
  v.rawCheck(({ dataset, addIssue }) => {
    const read = dataset.typed ? readRecurrence(dataset.value) : undefined;
    if (read?.ok === false) {
      addIssue({ message: read.error, expected: 'rrule' });
    }
  }),
  about({
    description: 'On which days: an RRULE of FREQ=DAILY, WEEKLY or MONTHLY with INTERVAL, BYDAY, BYMONTHDAY and UNTIL.',
    example: 'FREQ=WEEKLY;BYDAY=SU',
  })
);

const once = v.pipe(
  v.object({
    from: time('When it begins; with `timeZone`, or with an offset as in 2026-11-30T22:00+01:00.', '2026-11-30T22:00'),
    to: time('When it ends.', '2026-12-01T02:00'),
    timeZone: v.optional(timeZone),
  }),
  about({
    description: 'It happens once.',
    example: { from: '2026-11-30T22:00', to: '2026-12-01T02:00', timeZone: 'Europe/Berlin' },
  })
);

const recurring = v.pipe(
  v.object({
    rrule: recurrence,
    start: time('The first day on which it may happen, and the time at which it begins.', '2026-01-04T02:00'),
    duration: duration({ min: '1m', max: '7d' }, { description: 'How long it lasts, in full minutes.', example: '2h' }),
    timeZone,
  }),
  about({
    description: 'It happens again and again.',
    example: { rrule: 'FREQ=WEEKLY;BYDAY=SU', start: '2026-01-04T02:00', duration: '2h', timeZone: 'Europe/Berlin' },
  })
);

export const exclusionsSchema = v.pipe(
  v.array(
    v.pipe(
      v.object({
        title: text(LIMITS.title, { description: 'What is done in this time.', example: 'Database upgrade' }),
        once: v.optional(once),
        recurring: v.optional(recurring),
      }),
      about({
        description: 'A time that is left out: exactly one of `once` and `recurring`.',
        example: { title: 'Database upgrade', once: { from: '2026-11-30T22:00Z', to: '2026-12-01T02:00Z' } },
      })
    )
  ),
  v.maxLength(LIMITS.exclusions, `must have at most ${LIMITS.exclusions} exclusions`),
  about({
    description: 'Planned maintenance: what happens in it is in none of the sums, of pages and of rules.',
    example: [{ title: 'Database upgrade', once: { from: '2026-11-30T22:00Z', to: '2026-12-01T02:00Z' } }],
  })
);

export type ExclusionDocument = v.InferInput<typeof exclusionsSchema>[number];
