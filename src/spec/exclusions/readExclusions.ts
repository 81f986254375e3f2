import * as v from 'valibot';
import { schemaIssues, unknownKeyIssue } from '../schema/schemaIssues';
import { unknownKeysOf } from '../schema/schemaWalk';
import { toExclusions } from './exclusionDocuments';
import { exclusionIssues } from './exclusionIssues';
import { type ExclusionDocument, exclusionsSchema } from './exclusionsSchema';
import { provideExclusions } from './exclusionsReader';

/** So that paths and names of fields are those of the entry. */
const schema = v.object({ exclusions: v.optional(exclusionsSchema) });

provideExclusions({
  issues: (exclusions) => [...schemaIssues(schema, { exclusions }), ...exclusionIssues({ exclusions })],
  unknownKeys: (exclusions) => unknownKeysOf(schema, { exclusions }),
  unknownKeyIssue: (path) => unknownKeyIssue(schema, path),
  // The schema has accepted it.
  decode: (exclusions) => toExclusions(exclusions as readonly ExclusionDocument[]),
});
