import { gatewayError } from '../grafana/gatewayError';
import { NAMES } from './nameQueries';
import { PREVIEW } from './preview/previewWords';
import { type ProblemSubject, toProblem } from './problems';
import { COST } from './rules/rulesProblem';

test.each<[string, ProblemSubject]>([
  ['numbers', 'numbers'],
  ['a preview', PREVIEW],
  ['names', NAMES],
  ['the cost of rules', COST],
  ['the catalogue', 'catalogue'],
])('who is asked for fewer requests is not told that nothing runs: %s', (_, subject) => {
  expect(toProblem(gatewayError('unavailable', 'slow down', { status: 429 }), subject)).toMatchObject({
    detail: 'slow down',
    remedy:
      'Too many requests arrive there. Wait a minute and try again; if it happens often, ask an administrator to raise the limit.',
  });
});

it('tells who cannot reach the data source to look whether it runs', () => {
  expect(toProblem(gatewayError('unavailable', 'bad gateway', { status: 502 }), 'numbers').remedy).toBe(
    'Check that the data source is running and that Grafana can reach it.'
  );
});
