import { type GatewayErrorKind, gatewayError } from '../grafana/gatewayError';
import { instant, MINUTE } from '../slo/units';
import { NAMES } from './nameQueries';
import { PREVIEW } from './preview/previewWords';
import { type ProblemSubject, toProblem } from './problems';
import { COST, RULES } from './rules/rulesProblem';
import { QueryFailure } from './queryFailure';
import { mapLoadable, toLoadable } from './toLoadable';

const failed = (kind: GatewayErrorKind) => new QueryFailure(gatewayError(kind, 'words'));
const DATA = { value: 1, asOf: instant(60), warnings: ['w'] };

describe('toLoadable', () => {
  it('failed, with the time of the next try', () => {
    const loadable = toLoadable(
      { data: undefined, error: failed('unavailable'), errorUpdatedAt: 60_000 },
      'numbers',
      MINUTE
    );
    expect(loadable).toMatchObject({ kind: 'failed', problem: { kind: 'unavailable', detail: 'words' }, retryAt: 120 });
  });

  it('failed, and nobody tries again', () => {
    const loadable = toLoadable(
      { data: undefined, error: failed('timeout'), errorUpdatedAt: 60_000 },
      'numbers',
      'off'
    );
    expect(loadable).not.toHaveProperty('retryAt');
  });

  it('a value that could not be renewed is old, not gone', () => {
    const loadable = toLoadable({ data: DATA, error: failed('forbidden'), errorUpdatedAt: 0 }, 'numbers');
    expect(loadable).toMatchObject({
      kind: 'loaded',
      value: 1,
      asOf: 60,
      warnings: ['w'],
      stale: { kind: 'forbidden' },
    });
  });

  it('nobody hears of what was cancelled', () => {
    expect(toLoadable({ data: undefined, error: failed('cancelled'), errorUpdatedAt: 0 }, 'numbers')).toEqual({
      kind: 'loading',
    });
    expect(toLoadable({ data: DATA, error: failed('cancelled'), errorUpdatedAt: 0 }, 'numbers')).not.toHaveProperty(
      'stale'
    );
  });

  it('an exception that nobody foresaw is told, too', () => {
    expect(toLoadable({ data: undefined, error: new Error('boom'), errorUpdatedAt: 0 }, 'numbers')).toMatchObject({
      kind: 'failed',
      problem: { kind: 'undecodable', detail: 'boom' },
    });
  });

  it('mapping changes values only', () => {
    expect(mapLoadable(toLoadable({ data: DATA, error: null, errorUpdatedAt: 0 }, 'numbers'), (n) => n + 1)).toEqual({
      kind: 'loaded',
      value: 2,
      asOf: 60,
      warnings: ['w'],
    });
    expect(mapLoadable({ kind: 'loading' }, () => 2)).toEqual({ kind: 'loading' });
  });
});

const KINDS: readonly GatewayErrorKind[] = [
  'forbidden',
  'not-found',
  'conflict',
  'bad-query',
  'timeout',
  'too-large',
  'unavailable',
  'undecodable',
  'cancelled',
];
const SUBJECTS: ReadonlyArray<readonly [string, ProblemSubject]> = [
  ['the catalogue', 'catalogue'],
  ['a save', 'save'],
  ['numbers', 'numbers'],
  ['a preview', PREVIEW],
  ['names', NAMES],
  ['rules', RULES],
  ['their cost', COST],
];

test.each(SUBJECTS.flatMap(([name, subject]) => KINDS.map((kind) => [name, kind, subject] as const)))(
  '%s, %s: title, the words of the server, and one thing to do in sentences',
  (_, kind, subject) => {
    const problem = toProblem(gatewayError(kind, 'words'), subject);
    expect(problem).toMatchObject({ kind, detail: 'words' });
    expect(problem.title).toMatch(/^Could not /);
    expect(problem.remedy).toMatch(/^[A-Z].*\.$/);
    expect(problem.remedy).not.toMatch(/please|!|oops/i);
  }
);

test.each<[GatewayErrorKind, string, ProblemSubject, string]>([
  [
    'forbidden',
    'the catalogue',
    'catalogue',
    'Sign in, or ask an administrator for the permission “plugins.app:access” on Headroom.',
  ],
  [
    'forbidden',
    'a save',
    'save',
    'Sign in again in another tab if your session has ended, or ask an administrator for the permission “plugins:write” on Headroom.',
  ],
  [
    'forbidden',
    'a preview',
    PREVIEW,
    'Sign in, or ask an administrator for the permission “datasources:query” and for valid credentials of this data source.',
  ],
  ['bad-query', 'numbers', 'numbers', 'Open the SLO in the editor and correct its query.'],
  [
    'bad-query',
    'a preview',
    PREVIEW,
    'Correct what the sentence above names, a regular expression for example, in the fields of what is measured.',
  ],
  [
    'too-large',
    'numbers',
    'numbers',
    'Install the rules of the SLO, narrow its selectors or shorten its window, or ask an administrator to raise the query limits of the data source.',
  ],
])('%s for %s', (kind, _, subject, remedy) => {
  expect(toProblem(gatewayError(kind, 'words'), subject).remedy).toBe(remedy);
});
