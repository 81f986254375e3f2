import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const PAGE = 'docs/slo-maths.md';

/** Each section with a claim, and the last words of it: which tests prove it. */
const sections = readFileSync(PAGE, 'utf8')
  .split(/^## /m)
  .slice(1)
  .map((text) => [text.split('\n')[0] ?? '', text.slice(text.indexOf('Proven by'))] as const);

const files = (proof: string) => [...proof.matchAll(/`([^`]+\.test\.ts)`/g)].map(([, name = '']) => name);
const titles = (proof: string) => [...proof.matchAll(/“([^”]+)”/g)].map(([, title = '']) => title.replace(/\s+/g, ' '));

test('there are sections', () => {
  expect(sections.length).toBeGreaterThan(8);
});

test.each(sections)('%s names tests that exist', (_, proof) => {
  expect(files(proof)).not.toEqual([]);
  expect(files(proof).filter((name) => !existsSync(name))).toEqual([]);
});

test.each(sections)('%s names them as they are named', (_, proof) => {
  const text = files(proof)
    .map((name) => readFileSync(name, 'utf8'))
    .join('\n');
  expect(titles(proof).filter((title) => !text.includes(`'${title}'`))).toEqual([]);
});

/** Comments name the source of a formula as (slo-maths, "Error budget"). */
const cited = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.tsx?$/.test(name))
  .flatMap((name) => {
    const text = readFileSync(join('src', name), 'utf8').replace(/\n \* /g, ' ');
    return [...text.matchAll(/slo-maths\b(?:, "([^"]+)")?/g)].map(([, section]) => ({ name, section }));
  });

test('comments cite sections that there are', () => {
  expect(cited.length).toBeGreaterThan(20);
  const known = new Set(sections.map(([section]) => section));
  expect(cited.filter(({ section }) => section === undefined || !known.has(section))).toEqual([]);
});
