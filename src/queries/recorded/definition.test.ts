import { recurring } from '../../slo/exclusions/exclusions.fixture';
import type { Slo } from '../../slo/slo';
import { DAY, ratio, seconds } from '../../slo/units';
import { SLIS, sloOf } from '../slos.fixture';
import { definitionOf } from './definition';

const slo = sloOf(SLIS.bad());
const NIGHTLY = recurring({}, '2026-01-01T02:00');

it.each<[string, Slo, boolean]>([
  ['another target', { ...slo, objective: { ...slo.objective, target: ratio(0.5) } }, true],
  ['another title, team and label', { ...slo, title: 'x', team: 'y', labels: { tier: 'gold' } }, true],
  [
    'keys in another order',
    { ...slo, sli: Object.fromEntries(Object.entries(slo.sli).reverse()) as unknown as Slo['sli'] },
    true,
  ],
  [
    'another window',
    { ...slo, objective: { ...slo.objective, window: { kind: 'rolling', length: seconds(7 * DAY) } } },
    true,
  ],
  ['an exclusion', { ...slo, exclusions: [NIGHTLY] }, false],
  ['another selector', { ...slo, sli: SLIS.bad('other') }, false],
  ['good events counted', { ...slo, sli: SLIS.good() }, false],
  ['slices', { ...slo, objective: sloOf(SLIS.threshold()).objective }, false],
])('the definition of events with %s', (_, other, isSame) => {
  expect(definitionOf(other) === definitionOf(slo)).toBe(isSame);
});

const grownBy = (instanceLabels: readonly string[], of: Slo = slo): string =>
  definitionOf({ ...of, sli: { ...of.sli, instanceLabels } as Slo['sli'] });

it('the definition of events depends on the labels that tell processes apart, not on their order', () => {
  expect(grownBy(['pod'])).not.toBe(definitionOf(slo));
  expect(grownBy(['pod'])).not.toBe(grownBy(['pod', 'container']));
  expect(grownBy(['container', 'pod'])).toBe(grownBy(['pod', 'container']));
});

it('the definition of slices does not, for rates know of no processes', () => {
  const sliced = sloOf(slo.sli, { slices: { target: ratio(0.99) } });
  expect(grownBy(['pod'], sliced)).toBe(definitionOf(sliced));
});

it('the definition of events with exclusions depends on their times, not on their titles', () => {
  const nightly = definitionOf({ ...slo, exclusions: [NIGHTLY] });
  expect(nightly).not.toBe(definitionOf(slo));
  expect(definitionOf({ ...slo, exclusions: [{ ...NIGHTLY, title: 'x' }] })).toBe(nightly);
  expect(definitionOf({ ...slo, exclusions: [{ ...NIGHTLY, duration: seconds(60) }] })).not.toBe(nightly);
});

/** A new version that changes one of these begins all histories anew: a new field is left out where it says nothing new. */
it.each([
  ['bad', 'f938fc03613b5748'],
  ['good', '6f69a56b95f6ef2e'],
  ['latency', '1794beec1f2371cb'],
  ['probe', 'b257dd4f180b981e'],
  ['threshold', '2b087f6676a1d8fd'],
  ['custom', 'e8f1603f60e9ce46'],
] as const)('the definition of %s events stays the same between versions', (kind, definition) => {
  expect(definitionOf(sloOf(SLIS[kind]()))).toBe(definition);
});
