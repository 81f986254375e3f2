import { SLIS, sloOf } from '../../queries/slos.fixture';
import { missingRole } from './missingRole';

test.each([
  ['nothing measured', SLIS.bad(), undefined, 'total'],
  ['no traffic', SLIS.bad(), { bad: 0, total: 0 }, 'total'],
  ['a negative total', SLIS.bad(), { bad: 0, total: -1 }, 'total'],
  ['no good event where good ones are counted', SLIS.good(), { bad: 10, total: 10 }, 'counted'],
  ['no bad event where good ones are counted', SLIS.good(), { bad: 0, total: 10 }, undefined],
  ['no bad event where bad ones are counted', SLIS.bad(), { bad: 0, total: 10 }, 'counted'],
  ['no good event where bad ones are counted', SLIS.bad(), { bad: 10, total: 10 }, undefined],
  ['no fast request', SLIS.latency(), { bad: 10, total: 10 }, 'counted'],
  ['no probe that failed', SLIS.probe(), { bad: 0, total: 10 }, 'counted'],
  ['no slice over the threshold', SLIS.threshold(), { bad: 0, total: 10 }, 'counted'],
  ['none of a custom rate', SLIS.custom(), { bad: 0, total: 10 }, 'counted'],
] as const)('%s', (_, sli, counts, role) => {
  expect(missingRole(sloOf(sli), counts)).toBe(role);
});

test.each([
  ['a threshold', SLIS.threshold(), { bad: 0, total: 10 }, 'counted'],
  ['good events', SLIS.good(), { bad: 0, total: 10 }, 'counted'],
  ['good events, of which some slices had too few', SLIS.good(), { bad: 1, total: 10 }, undefined],
] as const)('nothing bad where slices without data are good may be nothing at all: %s', (_, sli, counts, role) => {
  expect(missingRole(sloOf(sli, { slices: { noData: 'good' } }), counts)).toBe(role);
  if (sli.kind !== 'threshold') {
    expect(missingRole(sloOf(sli, { slices: { noData: 'ignore' } }), counts)).toBeUndefined();
  }
});
