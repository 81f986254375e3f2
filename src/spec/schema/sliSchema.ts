import * as v from 'valibot';
import { expressionProblem, selectorProblem, windowExpressionProblem } from '../promqlText';
import { CUSTOM } from './customExample';
import { about, by, duration, promql } from './fields';

const eventsSelector = (description: string, example: string) => promql(selectorProblem, { description, example });

const eventsSchema = v.pipe(
  v.object({
    good: v.optional(
      eventsSelector(
        'Selector of the counters of good events; give this or `bad`.',
        'http_requests_total{job="checkout",code!~"5.."}'
      )
    ),
    bad: v.optional(
      eventsSelector(
        'Selector of the counters of bad events; give this or `good`.',
        'http_requests_total{job="checkout",code=~"5.."}'
      )
    ),
    total: promql(selectorProblem, {
      description: 'Selector of the counters of all events.',
      example: 'http_requests_total{job="checkout"}',
    }),
    by: v.optional(by()),
  }),
  v.metadata({
    description: 'Counters of events. Selectors, not expressions: Headroom knows how to sum them.',
    examples: [
      { bad: 'http_requests_total{job="checkout",code=~"5.."}', total: 'http_requests_total{job="checkout"}' },
    ],
    oneOf: [{ required: ['good'] }, { required: ['bad'] }],
  })
);

const latencySchema = v.pipe(
  v.object({
    histogram: promql(selectorProblem, {
      description: 'Base name of a histogram with matchers, without `_bucket`.',
      example: 'http_request_duration_seconds{job="checkout"}',
    }),
    buckets: v.optional(
      v.pipe(
        v.picklist(['classic', 'native']),
        about({
          description: 'Whether the histogram has a series for each bound (classic, the default) or is native.',
          example: 'native',
        })
      )
    ),
    threshold: duration(
      { min: '1ms', max: '1d' },
      { description: 'The longest time that is still good.', example: '300ms' }
    ),
    by: v.optional(by()),
  }),
  about({
    description: 'Share of observations at or below a threshold.',
    example: { histogram: 'http_request_duration_seconds{job="checkout"}', threshold: '300ms' },
  })
);

const probeSchema = v.pipe(
  v.object({
    metric: promql(selectorProblem, {
      description: 'Selector of a gauge that is 1 while the probe succeeds.',
      example: 'probe_success{job="front-door"}',
    }),
    by: v.optional(by()),
  }),
  about({ description: 'A probe; each sample is an event.', example: { metric: 'probe_success{job="front-door"}' } })
);

const thresholdSchema = v.pipe(
  v.object({
    query: promql(expressionProblem, {
      description: 'Expression with one value.',
      example: 'max(log_processing_lag_seconds{job="logs"})',
    }),
    op: v.pipe(
      v.picklist(['<', '<=', '>', '>=', '==', '!=']),
      about({ description: 'Good while `query op value` holds.', example: '<=' })
    ),
    value: v.pipe(
      v.number(),
      v.finite('must be a finite number'),
      about({ description: 'What the query is compared with.', example: 300 })
    ),
  }),
  about({
    description: 'A value that has to meet a condition; `objective.slices` says how often it is looked at.',
    example: { query: 'max(log_processing_lag_seconds{job="logs"})', op: '<=', value: 300 },
  })
);

const customSchema = v.pipe(
  v.object({
    good: v.optional(
      promql(windowExpressionProblem, {
        description: 'Expression of the rate of good events; give this or `bad`.',
        example: CUSTOM.example.good,
      })
    ),
    bad: v.optional(
      promql(windowExpressionProblem, {
        description: 'Expression of the rate of bad events; give this or `good`.',
        example: CUSTOM.example.bad,
      })
    ),
    total: promql(windowExpressionProblem, {
      description: 'Expression of the rate of all events.',
      example: CUSTOM.example.total,
    }),
  }),
  v.metadata({
    description: 'Two rate expressions with `$window` in place of the range; an estimate, as `rate` is.',
    examples: [{ bad: CUSTOM.example.bad, total: CUSTOM.example.total }],
    oneOf: [{ required: ['good'] }, { required: ['bad'] }],
  })
);

/** The five kinds of SLI, by the one key that is there; `consistency.ts` sees to "exactly one". */
export const sliSchema = v.pipe(
  v.object({
    events: v.optional(eventsSchema),
    latency: v.optional(latencySchema),
    probe: v.optional(probeSchema),
    threshold: v.optional(thresholdSchema),
    custom: v.optional(customSchema),
  }),
  v.metadata({
    description: 'What is measured: exactly one of events, latency, probe, threshold and custom.',
    examples: [{ probe: { metric: 'probe_success{job="front-door"}' } }],
    minProperties: 1,
    maxProperties: 1,
  })
);
