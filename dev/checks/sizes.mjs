// Lines of source files: median at most 80, 95th percentile at most 200, none above 250; nor any of a test.
import { readFileSync } from 'node:fs';
import { repositoryFiles } from './repositoryFiles.mjs';

const LIMITS = { median: 80, p95: 200, max: 250 };

const files = repositoryFiles()
  .filter((name) => /^(src|cli|dev|tests|bench)\/.*\.(ts|tsx|mjs)$/.test(name))
  .map((name) => ({ name, lines: readFileSync(name, 'utf8').split('\n').length - 1 }))
  .sort((a, b) => a.lines - b.lines);
const isTest = ({ name }) => /^(tests|bench)\/|\.(test|fixture)\.tsx?$/.test(name);
const sizes = files.filter((file) => !isTest(file));
const tests = files.filter(isTest);
const at = (share) => sizes[Math.floor(share * (sizes.length - 1))].lines;
const found = { median: at(0.5), p95: at(0.95), max: files.at(-1).lines };
const longest = (some) => `longest ${some.at(-1).lines} (${some.at(-1).name})`;

console.log(
  `${sizes.length} files, median ${found.median} lines, 95th percentile ${found.p95}, ${longest(sizes)}; ${tests.length} of tests and benches, ${longest(tests)}`
);
process.exitCode = Object.keys(LIMITS).some((key) => found[key] > LIMITS[key]) ? 1 : 0;
