import '../../promql/readText';
import { SLIS, sloOf } from '../../queries/slos.fixture';
import type { Slo } from '../../slo/slo';
import { DAY, seconds } from '../../slo/units';
import { compiledRules } from '../compiledRules.fixture';
import { inhibitRules } from './inhibitRules';

function ruled(slo: Slo) {
  return { slo, groups: compiledRules(slo) };
}

function inWords(slos: readonly Slo[]) {
  return inhibitRules(slos.map(ruled)).map(
    ({ source_matchers: source, target_matchers: target }) => `${source.join(' ')} > ${target.slice(1).join(' ')}`
  );
}

const SLO = sloOf(SLIS.bad());

test('what pages needs no ticket, and faster alerts no slower ones of their severity', () => {
  expect(inWords([SLO])).toEqual([
    'alertname="SloBurning" severity="page" > severity="ticket"',
    'alertname="SloBurning" severity="page" long_window="1h" > severity="page" long_window=~"6h"',
    'alertname="SloBurning" severity="ticket" long_window="1d" > severity="ticket" long_window=~"3d"',
    'alertname="SloBudgetExhausted" > ',
  ]);
});

test('windows of SLOs with windows of their own stand in the order of time', () => {
  const day: Slo = { ...SLO, objective: { ...SLO.objective, window: { kind: 'rolling', length: seconds(DAY) } } };
  expect(inWords([SLO, day]).filter((line) => line.includes('severity="page" long_window='))).toEqual([
    'alertname="SloBurning" severity="page" long_window="14m" > severity="page" long_window=~"36m|1h|6h"',
    'alertname="SloBurning" severity="page" long_window="36m" > severity="page" long_window=~"1h|6h"',
    'alertname="SloBurning" severity="page" long_window="1h" > severity="page" long_window=~"6h"',
  ]);
});

test('an alert about one value of a label says nothing about the other values', () => {
  const sli = SLIS.bad();
  const grouped: Slo = { ...SLO, sli: 'by' in sli ? { ...sli, by: ['zone', 'region'] } : sli };
  expect(new Set(inhibitRules([SLO, grouped].map(ruled)).map(({ equal }) => equal.join(' ')))).toEqual(
    new Set(['slo_id region zone'])
  );
});

test('an SLO that alerts nobody', () => {
  expect(inWords([{ ...SLO, alerting: { page: false, ticket: false } }])).toEqual([
    'alertname="SloBurning" severity="page" > severity="ticket"',
    'alertname="SloBudgetExhausted" > ',
  ]);
});
