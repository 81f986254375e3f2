import type { SloDraft } from '../../../spec/draft';
import { decodeSlo } from '../../../spec/decodeSlo';
import { draftFromSlo } from '../../../spec/draftFromSlo';
import { sloFromDraft } from '../../../spec/sloFromDraft';
import { rulesChange } from './rulesChange';

const DOCUMENT = {
  id: 'checkout',
  title: 'Checkout answers',
  service: 'checkout',
  sli: { events: { bad: 'http_requests_total{code=~"5.."}', total: 'http_requests_total' } },
  objective: { target: 99.9, window: '30d' },
  runbook: 'https://runbooks.example/checkout',
};

function draftOf(document: object): SloDraft {
  const decoded = decodeSlo(document);
  if (!decoded.ok) {
    throw new Error(JSON.stringify(decoded.error));
  }
  return draftFromSlo(decoded.value.slo);
}

const BASE = draftOf(DOCUMENT);
const once = (title: string, from = '2026-11-30T22:00') =>
  draftOf({ ...DOCUMENT, exclusions: [{ title, once: { from, to: '2026-12-01T02:00', timeZone: 'Europe/Berlin' } }] });
const objective = (more: Partial<SloDraft['objective']>) => ({ ...BASE, objective: { ...BASE.objective, ...more } });

function changes(before: SloDraft, after: SloDraft, defaults: { datasource?: string } = {}): boolean {
  const slo = sloFromDraft(after);
  if (!slo.ok) {
    throw new Error(JSON.stringify(slo.error));
  }
  return rulesChange(before, slo.value, defaults);
}

test.each<[string, SloDraft, boolean]>([
  ['nothing', { ...BASE }, false],
  ['the description', { ...BASE, description: 'What users see' }, false],
  ['the SLA', { ...BASE, sla: { target: '99', consequence: 'a refund' } }, false],
  ['a link', { ...BASE, links: [{ title: 'Dashboard', url: 'https://d.example' }] }, false],
  ['the review', { ...BASE, reviewBy: '2027-01-01' }, false],
  ['keys that are not known', { ...BASE, unknownKeys: '[{"path":["tier"],"value":1}]' }, false],
  ['a window that is as long, and follows the default', objective({ inheritedWindow: '30d' }), false],
  ['the title', { ...BASE, title: 'Another' }, true],
  ['the service', { ...BASE, service: 'shop' }, true],
  ['the team', { ...BASE, team: 'payments' }, true],
  ['the runbook', { ...BASE, runbook: 'https://runbooks.example/other' }, true],
  ['a label', { ...BASE, labels: [{ name: 'env', value: 'prod' }] }, true],
  ['what is measured', { ...BASE, events: { ...BASE.events, by: 'region' } }, true],
  ['the target', objective({ target: '99.5' }), true],
  ['the window', objective({ window: '7d' }), true],
  ['whether somebody is paged', { ...BASE, alerting: { ...BASE.alerting, page: !BASE.alerting.page } }, true],
  ['another data source', { ...BASE, datasource: 'other' }, true],
])('rules after a change of %s', (_, after, expected) => {
  expect(changes(BASE, after)).toBe(expected);
});

test('the default data source, by its name, is no other one', () => {
  const named = { ...BASE, datasource: 'prom' };
  const byDefault = { ...BASE, datasource: '' };
  expect(changes(byDefault, named, { datasource: 'prom' })).toBe(false);
  expect(changes(byDefault, named, { datasource: 'other' })).toBe(true);
});

test('what is done in a maintenance is in no rule, when it is done is', () => {
  expect(changes(once('Upgrade'), once('Upgrade of the database'))).toBe(false);
  expect(changes(once('Upgrade'), once('Upgrade', '2026-11-30T21:00'))).toBe(true);
  expect(changes(BASE, once('Upgrade'))).toBe(true);
});
