import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const CALL = /^npm run (?:-s )?headroom -- (?:[^#\n]*\\\n)*[^#\n]*/gm;

const calls = ['README.md', 'docs/rules.md'].flatMap(
  (name) => readFileSync(join(__dirname, '..', name), 'utf8').match(CALL) ?? []
);

test.each(calls.filter((call) => /[|>]/.test(call)))(
  'what npm says of itself does not go where the rules go: %s',
  (call) => {
    expect(call).toMatch(/^npm run -s /);
  }
);

test('a file is not emptied by a command that fails: docs write files by --out', () => {
  expect(calls.length).toBeGreaterThan(7);
  expect(calls.filter((call) => call.includes('>'))).toEqual([]);
});
