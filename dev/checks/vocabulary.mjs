// One word per concept, and no file or folder named as a drawer for whatever is left over.
import { readFileSync } from 'node:fs';
import { repositoryFiles } from './repositoryFiles.mjs';

/** Left: what the field also says; right: our word. */
const INSTEAD = [
  [/\berror rate\b/i, 'error ratio'],
  [/\b(success|successful|ok) events?\b/i, 'good events'],
  [/\bfailed events?\b/i, 'bad events'],
  [/\b(reporting|compliance) (period|window)\b/i, 'window'],
  [/\btime window\b/i, 'window'],
  [/\bbudget (used|spent ratio)\b/i, 'budget consumed'],
  [/\bburn speed\b/i, 'burn rate'],
];

const DRAWERS = /(^|[/.-])(utils?|helpers?|common|shared|misc)(?=$|[/.-])|[a-z](Utils?|Helpers?)\./;
const TEXT = /\.(ts|tsx|mjs|md|yaml|yml|json)$/;
const SKIPPED = /^\.config\/|package-lock\.json$|^dev\/checks\/vocabulary\.mjs$/;

const problems = [];
for (const file of repositoryFiles().filter((name) => !SKIPPED.test(name))) {
  if (DRAWERS.test(file)) {
    problems.push(`${file}: name it by what it holds, not as a drawer`);
  }
  if (TEXT.test(file)) {
    readFileSync(file, 'utf8')
      .split('\n')
      .forEach((line, index) => {
        for (const [pattern, word] of INSTEAD) {
          if (pattern.test(line)) {
            problems.push(`${file}:${index + 1}: "${pattern.exec(line)[0]}" is "${word}" here`);
          }
        }
      });
  }
}
problems.forEach((problem) => console.log(problem));
process.exitCode = problems.length > 0 ? 1 : 0;
