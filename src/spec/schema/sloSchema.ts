import * as v from 'valibot';
import { isCalendarDate } from '../calendarDate';
import { about, freeText, identifier, labels, percent, text, url } from './fields';
import { LIMITS } from './limits';
import { objectiveSchema } from './objectiveSchema';
import { sliSchema } from './sliSchema';

const alertingSchema = v.pipe(
  v.object({
    page: v.optional(v.pipe(v.boolean(), about({ description: 'Whether fast burns page.', example: true }))),
    ticket: v.optional(v.pipe(v.boolean(), about({ description: 'Whether slow burns open a ticket.', example: true }))),
  }),
  about({ description: 'Which severities alert; both where it is left out.', example: { page: true, ticket: true } })
);

const slaSchema = v.pipe(
  v.object({
    target: percent({ description: 'Percent promised outward; below the target of the SLO.', example: 99.5 }),
    consequence: v.optional(
      freeText(LIMITS.consequence, { description: 'What a breach costs.', example: '10 % of the fee is paid back' })
    ),
  }),
  about({ description: 'The outward commitment.', example: { target: 99.5 } })
);

const linksSchema = v.pipe(
  v.array(
    v.pipe(
      v.object({
        title: text(LIMITS.title, { description: 'Words of the link.', example: 'Service dashboard' }),
        url: url({ description: 'Address of the link.', example: 'https://example.com/checkout' }),
      }),
      about({ description: 'A link.', example: { title: 'Service dashboard', url: 'https://example.com/checkout' } })
    )
  ),
  v.maxLength(LIMITS.links, `must have at most ${LIMITS.links} links`),
  about({
    description: 'Links shown on the page of the SLO.',
    example: [{ title: 'Service dashboard', url: 'https://example.com/checkout' }],
  })
);

/** One entry of `slos`. The order of the keys is the order in which they are written. */
export const sloSchema = v.pipe(
  v.object({
    id: identifier({
      description: 'Stable and unique; everything else may change and the history stays.',
      example: 'checkout-availability',
    }),
    title: text(LIMITS.title, {
      description: 'What is promised, in words.',
      example: 'Checkout answers without error',
    }),
    description: v.optional(
      freeText(LIMITS.description, {
        description: 'Anything a reader has to know.',
        example: 'Measured at the gateway.',
      })
    ),
    service: text(LIMITS.name, { description: 'The service that is measured.', example: 'checkout' }),
    team: v.optional(text(LIMITS.name, { description: 'The team that owns it.', example: 'payments' })),
    datasource: v.optional(
      text(LIMITS.datasource, {
        description: 'uid of a Prometheus data source; `defaults.datasource` where it is left out.',
        example: 'prom',
      })
    ),
    sli: sliSchema,
    objective: objectiveSchema,
    /** `exclusionsReader` knows what they are like. */
    exclusions: v.optional(v.unknown()),
    alerting: v.optional(alertingSchema),
    sla: v.optional(slaSchema),
    runbook: v.optional(url({ description: 'Address of the runbook.', example: 'https://example.com/runbook' })),
    labels: v.optional(labels()),
    links: v.optional(linksSchema),
    reviewBy: v.optional(
      v.pipe(
        v.string(),
        v.check(isCalendarDate, 'must be a date written as year-month-day'),
        about({ description: 'Date of the next review.', example: '2026-11-30' })
      )
    ),
  }),
  about({
    description: 'One SLO.',
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
