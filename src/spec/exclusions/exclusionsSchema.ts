import * as v from 'valibot';
import { about, duration, text } from '../schema/fields';
import { LIMITS } from '../schema/limits';
import { isTimeZone } from '../timeZone';
import { readTime } from './clockText';
import { readRecurrence } from './recurrenceText';

const timeZone = v.pipe(
  v.string(),
  v.check(isTimeZone, 'must be the IANA name of a time zone'),
  about({ example: 'Europe/Berlin' })
);

const time = (example: string) =>
  v.pipe(
    v.string(),
    v.check((value) => readTime(value) !== undefined, 'must be a minute written as year-month-dayThour:minute'),
    about({ example })
  );

const recurrence = v.pipe(
  v.string(),
  v.rawCheck(({ dataset, addIssue }) => {
    const read = dataset.typed ? readRecurrence(dataset.value) : undefined;
    if (read?.ok === false) {
      addIssue({ message: read.error.message, expected: 'rrule' });
    }
  }),
  about({
    example: 'FREQ=WEEKLY;BYDAY=SU',
  })
);

const once = v.pipe(
  v.object({
    from: time('2026-11-30T22:00'),
    to: time('2026-12-01T02:00'),
    timeZone: v.optional(timeZone),
  }),
  about({
    example: { from: '2026-11-30T22:00', to: '2026-12-01T02:00', timeZone: 'Europe/Berlin' },
  })
);

const recurring = v.pipe(
  v.object({
    rrule: recurrence,
    start: time('2026-01-04T02:00'),
    duration: duration({ min: '1m', max: '7d' }, { example: '2h' }),
    timeZone,
  }),
  about({
    example: { rrule: 'FREQ=WEEKLY;BYDAY=SU', start: '2026-01-04T02:00', duration: '2h', timeZone: 'Europe/Berlin' },
  })
);

export const exclusionsSchema = v.pipe(
  v.array(
    v.pipe(
      v.object({
        title: text(LIMITS.title, { example: 'Database upgrade' }),
        once: v.optional(once),
        recurring: v.optional(recurring),
      }),
      about({
        example: { title: 'Database upgrade', once: { from: '2026-11-30T22:00Z', to: '2026-12-01T02:00Z' } },
      })
    )
  ),
  v.maxLength(LIMITS.exclusions, `must have at most ${LIMITS.exclusions} exclusions`),
  about({
    example: [{ title: 'Database upgrade', once: { from: '2026-11-30T22:00Z', to: '2026-12-01T02:00Z' } }],
  })
);

export type ExclusionDocument = v.InferInput<typeof exclusionsSchema>[number];
