import * as v from 'valibot';
import { isTimeZone } from '../timeZone';
import { about, duration, percent } from './fields';

export const rollingWindowSchema = duration(
  { min: '1d', max: '90d' },
  { description: 'A rolling window of 1d to 90d.', example: '30d' }
);

const calendarWindowSchema = v.pipe(
  v.object({
    calendar: v.pipe(
      v.picklist(['week', 'month', 'quarter', 'year']),
      about({ description: 'The period.', example: 'month' })
    ),
    timeZone: v.pipe(
      v.string(),
      v.check(isTimeZone, 'must be the IANA name of a time zone'),
      about({ description: 'IANA name of the time zone in which periods begin and end.', example: 'Europe/Berlin' })
    ),
  }),
  about({ description: 'A calendar period.', example: { calendar: 'month', timeZone: 'Europe/Berlin' } })
);

const slicesSchema = v.pipe(
  v.object({
    length: duration({ min: '10s', max: '1d' }, { description: 'Length of a slice.', example: '1m' }),
    target: v.optional(
      percent({
        description: 'Percent of good events that makes a slice good; not used by threshold SLIs.',
        example: 99,
      })
    ),
    noData: v.pipe(
      v.picklist(['good', 'bad', 'ignore']),
      about({ description: 'What a slice without data counts as.', example: 'ignore' })
    ),
  }),
  about({
    description: 'Each slice of time is one event.',
    example: { length: '1m', noData: 'ignore' },
  })
);

export const objectiveSchema = v.pipe(
  v.object({
    target: percent({ description: 'Required percent of good events, above 0 and below 100.', example: 99.9 }),
    window: v.optional(
      v.pipe(
        v.union([rollingWindowSchema, calendarWindowSchema]),
        about({
          description: 'The window of the objective; `defaults.window` of the catalogue where it is left out.',
          example: '30d',
        })
      )
    ),
    slices: v.optional(slicesSchema),
  }),
  about({ description: 'Target and window.', example: { target: 99.9, window: '30d' } })
);
