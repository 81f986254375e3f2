import * as v from 'valibot';
import { isTimeZone } from '../timeZone';
import { about, duration, percent } from './fields';

export const rollingWindowSchema = duration({ min: '1d', max: '90d' }, { example: '30d' });

export const calendarWindowSchema = v.pipe(
  v.object({
    calendar: v.pipe(v.picklist(['week', 'month', 'quarter', 'year']), about({ example: 'month' })),
    timeZone: v.pipe(
      v.string(),
      v.check(isTimeZone, 'must be the IANA name of a time zone'),
      about({ example: 'Europe/Berlin' })
    ),
  }),
  about({ example: { calendar: 'month', timeZone: 'Europe/Berlin' } })
);

const slicesSchema = v.pipe(
  v.object({
    length: duration({ min: '10s', max: '1d' }, { example: '1m' }),
    target: v.optional(
      percent({
        example: 99,
      })
    ),
    noData: v.pipe(v.picklist(['good', 'bad', 'ignore']), about({ example: 'ignore' })),
  }),
  about({
    example: { length: '1m', noData: 'ignore' },
  })
);

export const objectiveSchema = v.pipe(
  v.object({
    target: percent({ example: 99.9 }),
    window: v.optional(
      v.pipe(
        v.union([rollingWindowSchema, calendarWindowSchema]),
        about({
          example: '30d',
        })
      )
    ),
    slices: v.optional(slicesSchema),
  }),
  about({ example: { target: 99.9, window: '30d' } })
);
