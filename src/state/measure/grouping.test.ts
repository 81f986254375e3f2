import type { GatewayError } from '../../grafana/gatewayError';
import type { WindowCounts } from '../../slo/events';
import type { Result } from '../../slo/result';
import { ok } from '../../slo/result';
import type { SloId } from '../../slo/slo';
import { instant, MINUTE } from '../../slo/units';
import type { Reading } from './collected';
import { grouping, MOST_JUDGED } from './grouping';

const groupsOf = (count: number): WindowCounts => ({
  bad: 0,
  total: count,
  groups: Array.from({ length: count }, (_, i) => ({ group: [['pod', String(i)]], counts: { bad: 0, total: 1 } })),
});

/** What is told of a reading with so many groups in its window and in the last minutes. */
function toldOf(inWindow: number, lately: number): Result<Reading, GatewayError> | undefined {
  const found: Array<Result<Reading, GatewayError>> = [];
  const batch = grouping.told({ now: instant(0), requests: [], onMeasured: (_, result) => found.push(result) });
  batch.onMeasured(
    'checkout' as SloId,
    ok({
      window: groupsOf(inWindow),
      recent: new Map([[MINUTE, groupsOf(lately)]]),
      buckets: [],
      bucketsAsOf: instant(0),
      now: instant(0),
      warnings: [],
    })
  );
  return found[0];
}

test('as many groups as a page can judge are judged', () => {
  expect(toldOf(MOST_JUDGED, MOST_JUDGED)).toMatchObject({ ok: true, value: { judgeGroups: expect.any(Function) } });
});

test.each([
  ['its window', MOST_JUDGED + 1, 1],
  ['the last minutes', 1, MOST_JUDGED + 1],
])('an SLO with more of them in %s fails and says so', (_, inWindow, lately) => {
  expect(toldOf(inWindow, lately)).toEqual({
    ok: false,
    error: {
      kind: 'bad-query',
      detail: 'This SLO has 5001 groups, and pages judge 5000 at most. Split it by a label with fewer values.',
    },
  });
});
