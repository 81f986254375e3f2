import * as v from 'valibot';
import { isCalendarDate } from '../calendarDate';
import { about, freeText, identifier, labels, percent, text, url } from './fields';
import { LIMITS } from './limits';
import { objectiveSchema } from './objectiveSchema';
import { sliSchema } from './sliSchema';

const alertingSchema = v.pipe(
  v.object({
    page: v.optional(v.pipe(v.boolean(), about({ example: true }))),
    ticket: v.optional(v.pipe(v.boolean(), about({ example: true }))),
  }),
  about({ example: { page: true, ticket: true } })
);

const slaSchema = v.pipe(
  v.object({
    target: percent({ example: 99.5 }),
    consequence: v.optional(freeText(LIMITS.consequence, { example: '10 % of the fee is paid back' })),
  }),
  about({ example: { target: 99.5 } })
);

const linksSchema = v.pipe(
  v.array(
    v.pipe(
      v.object({
        title: text(LIMITS.title, { example: 'Service dashboard' }),
        url: url({ example: 'https://example.com/checkout' }),
      }),
      about({ example: { title: 'Service dashboard', url: 'https://example.com/checkout' } })
    )
  ),
  v.maxLength(LIMITS.links, `must have at most ${LIMITS.links} links`),
  about({
    example: [{ title: 'Service dashboard', url: 'https://example.com/checkout' }],
  })
);

/** One entry of `slos`. The order of the keys is the order in which they are written. */
export const sloSchema = v.pipe(
  v.object({
    id: identifier({
      example: 'checkout-availability',
    }),
    title: text(LIMITS.title, {
      example: 'Checkout answers without error',
    }),
    description: v.optional(
      freeText(LIMITS.description, {
        example: 'Measured at the gateway.',
      })
    ),
    service: text(LIMITS.name, { example: 'checkout' }),
    team: v.optional(text(LIMITS.name, { example: 'payments' })),
    datasource: v.optional(
      text(LIMITS.datasource, {
        example: 'prom',
      })
    ),
    sli: sliSchema,
    objective: objectiveSchema,
    /** `exclusionsReader` knows what they are like. */
    exclusions: v.optional(v.unknown()),
    alerting: v.optional(alertingSchema),
    sla: v.optional(slaSchema),
    runbook: v.optional(url({ example: 'https://example.com/runbook' })),
    labels: v.optional(labels()),
    links: v.optional(linksSchema),
    reviewBy: v.optional(
      v.pipe(
        v.string(),
        v.check(isCalendarDate, 'must be a date written as year-month-day'),
        about({ example: '2026-11-30' })
      )
    ),
  }),
  about({
    example: {
      id: 'checkout-availability',
      title: 'Checkout answers without error',
      service: 'checkout',
      sli: { probe: { metric: 'probe_success{job="checkout"}' } },
      objective: { target: 99.9, window: '30d' },
    },
  })
);

export type SloDocument = v.InferInput<typeof sloSchema>;
