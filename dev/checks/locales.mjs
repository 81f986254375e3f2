// The English texts of the code are the file that Grafana loads for en-US. `--write` (npm run locales) renews the file.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { repositoryFiles } from './repositoryFiles.mjs';
import { screenTexts, textsByKey } from './screenTexts.mjs';

const FILE = 'src/locales/en-US/headroom-slo-app.json';

const sources = repositoryFiles().filter(
  (name) => /^src\/.*\.tsx?$/.test(name) && !/\.(test|fixture)\.tsx?$/.test(name)
);
const found = sources.map((name) => screenTexts(name));
const { byKey, problems: clashes } = textsByKey(found.flatMap(({ texts }) => texts));
const problems = [...found.flatMap((file) => file.problems), ...clashes];
const wanted = `${JSON.stringify(byKey, null, 2)}\n`;

if (process.argv.includes('--write')) {
  mkdirSync(dirname(FILE), { recursive: true });
  writeFileSync(FILE, wanted);
} else if (!existsSync(FILE) || readFileSync(FILE, 'utf8') !== wanted) {
  problems.push(`${FILE} is not what the code says: npm run locales`);
}
problems.forEach((problem) => console.log(problem));
process.exitCode = problems.length > 0 ? 1 : 0;
