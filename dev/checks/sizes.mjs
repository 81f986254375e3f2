// Lines of source files: median at most 80, 95th percentile at most 200, none above 250.
import { readFileSync } from 'node:fs';
import { repositoryFiles } from './repositoryFiles.mjs';

const LIMITS = { median: 80, p95: 200, max: 250 };

const sizes = repositoryFiles()
  .filter((name) => /^(src|cli|dev)\/.*\.(ts|tsx|mjs)$/.test(name) && !/\.(test|fixture)\.tsx?$/.test(name))
  .map((name) => ({ name, lines: readFileSync(name, 'utf8').split('\n').length - 1 }))
  .sort((a, b) => a.lines - b.lines);
const at = (share) => sizes[Math.floor(share * (sizes.length - 1))].lines;
const found = { median: at(0.5), p95: at(0.95), max: at(1) };

console.log(
  `${sizes.length} files, median ${found.median} lines, 95th percentile ${found.p95}, longest ${found.max} (${sizes.at(-1).name})`
);
process.exitCode = Object.keys(LIMITS).some((key) => found[key] > LIMITS[key]) ? 1 : 0;
