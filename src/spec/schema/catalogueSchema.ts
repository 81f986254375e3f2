import * as v from 'valibot';
import { about, identifier, text } from './fields';
import { LIMITS } from './limits';
import { rollingWindowSchema } from './objectiveSchema';
import { sloSchema } from './sloSchema';

export const API_VERSION = 'headroom/v1';
export const KIND = 'SloCatalogue';

export const teamSchema = v.pipe(
  v.object({
    id: identifier({ example: 'payments' }),
    title: text(LIMITS.title, { example: 'Payments' }),
  }),
  about({ example: { id: 'payments', title: 'Payments' } })
);

export const defaultsSchema = v.pipe(
  v.object({
    datasource: v.optional(text(LIMITS.datasource, { example: 'prom' })),
    window: v.optional(rollingWindowSchema),
  }),
  about({ example: { datasource: 'prom', window: '30d' } })
);

/** What is decoded apart from the lists. */
export const headSchema = v.object({ defaults: defaultsSchema });

/** The whole document. Entries are decoded one by one, so that a broken one never hides the others. */
export const catalogueSchema = v.pipe(
  v.object({
    apiVersion: v.pipe(v.literal(API_VERSION), about({ example: API_VERSION })),
    kind: v.pipe(v.literal(KIND), about({ example: KIND })),
    defaults: v.optional(defaultsSchema),
    teams: v.optional(
      v.pipe(
        v.array(teamSchema),
        v.maxLength(LIMITS.teams, `must have at most ${LIMITS.teams} teams`),
        about({ example: [{ id: 'payments', title: 'Payments' }] })
      )
    ),
    slos: v.optional(
      v.pipe(v.array(sloSchema), v.maxLength(LIMITS.slos, `must have at most ${LIMITS.slos} SLOs`), v.metadata({}))
    ),
  }),
  v.metadata({ title: 'Headroom SLO catalogue' })
);

export type CatalogueDocument = v.InferInput<typeof catalogueSchema>;
