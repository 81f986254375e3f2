// The lock file must install everywhere, from any registry.
import { readFileSync } from 'node:fs';
import { lockProblems } from './lockProblems.mjs';

const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8'));
const problems = lockProblems(packages);
problems.forEach((problem) => console.log(problem));
console.log(`${Object.keys(packages).length} packages, ${problems.length} problems`);
process.exitCode = problems.length > 0 ? 1 : 0;
