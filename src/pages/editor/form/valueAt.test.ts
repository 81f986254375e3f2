import { valueAt } from './valueAt';

const DRAFT = { objective: { target: 99.9 }, links: [{ url: 'https://example.com' }], team: null };

test.each<[string, unknown]>([
  ['objective.target', 99.9],
  ['links.0.url', 'https://example.com'],
  ['links.1.url', undefined],
  ['objective.target.more', undefined],
  ['team.id', undefined],
  ['', undefined],
])('at %j', (name, value) => {
  expect(valueAt(DRAFT, name)).toBe(value);
});
