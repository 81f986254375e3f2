import * as v from 'valibot';
import { about, identifier, text } from './fields';
import { LIMITS } from './limits';
import { rollingWindowSchema } from './objectiveSchema';
import { sloSchema } from './sloSchema';

export const API_VERSION = 'headroom/v1';
export const KIND = 'SloCatalogue';

export const teamSchema = v.pipe(
  v.object({
    id: identifier({ description: 'What `team` of an SLO names.', example: 'payments' }),
    title: text(LIMITS.title, { description: 'Name of the team for people.', example: 'Payments' }),
  }),
  about({ description: 'A team.', example: { id: 'payments', title: 'Payments' } })
);

export const defaultsSchema = v.pipe(
  v.object({
    datasource: v.optional(
      text(LIMITS.datasource, { description: 'uid of the data source of SLOs that name none.', example: 'prom' })
    ),
    window: v.optional(rollingWindowSchema),
  }),
  about({ description: 'What holds where an SLO says nothing.', example: { datasource: 'prom', window: '30d' } })
);

/** What is decoded apart from the lists. */
export const headSchema = v.object({ defaults: defaultsSchema });

/** The whole document. Entries are decoded one by one, so that a broken one never hides the others. */
export const catalogueSchema = v.pipe(
  v.object({
    apiVersion: v.pipe(v.literal(API_VERSION), about({ description: 'Version of the format.', example: API_VERSION })),
    kind: v.pipe(v.literal(KIND), about({ description: 'Kind of the document.', example: KIND })),
    defaults: v.optional(defaultsSchema),
    teams: v.optional(
      v.pipe(
        v.array(teamSchema),
        v.maxLength(LIMITS.teams, `must have at most ${LIMITS.teams} teams`),
        about({ description: 'The teams that own SLOs.', example: [{ id: 'payments', title: 'Payments' }] })
      )
    ),
    slos: v.optional(
      v.pipe(
        v.array(sloSchema),
        v.maxLength(LIMITS.slos, `must have at most ${LIMITS.slos} SLOs`),
        v.metadata({ description: 'The SLOs.' })
      )
    ),
  }),
  v.metadata({ title: 'Headroom SLO catalogue', description: 'SLOs, teams and defaults of one catalogue.' })
);

export type CatalogueDocument = v.InferInput<typeof catalogueSchema>;
