#!/usr/bin/env node
// What a validator of plugins would look at in `dist`, and the bound on what every page of Grafana may load of us.
import { existsSync, readFileSync, statSync } from 'node:fs';

const MODULE_BYTES = 10 * 1024;
const PANEL = 'panels/error-budget';

const json = (path) => JSON.parse(readFileSync(path, 'utf8'));
const app = json('dist/plugin.json');
const panel = json(`dist/${PANEL}/plugin.json`);
const version = json('package.json').version;
const entry = readFileSync('dist/module.js', 'utf8');

const tests = {
  'the app has its id, version and date': () =>
    app.id === 'headroom-slo-app' && app.info.version === version && /^\d{4}-\d\d-\d\d$/.test(app.info.updated),
  'the panel is nested and included': () =>
    panel.id === 'headroom-errorbudget-panel' &&
    app.includes.some(({ type, path }) => type === 'panel' && path === `${PANEL}/plugin.json`),
  'placeholders are filled': () =>
    !/%[A-Z_]+%/.test(readFileSync('dist/plugin.json', 'utf8').replaceAll('%PLUGIN_ID%', '')),
  'logos are there': () =>
    [`dist/${app.info.logos.small}`, `dist/${PANEL}/${panel.info.logos.small}`].every(existsSync),
  'readme, changelog and licence are there': () =>
    ['README.md', 'CHANGELOG.md', 'LICENSE'].every((name) => existsSync(`dist/${name}`)),
  'entries have source maps': () => ['module.js', `${PANEL}/module.js`].every((name) => existsSync(`dist/${name}.map`)),
  'entries are AMD modules that leave Grafana and React outside': () =>
    /^(\/\*[\s\S]*?\*\/\s*)*define\(/.test(entry) && entry.includes('"react"') && entry.includes('"@grafana/data"'),
  [`module.js has at most ${MODULE_BYTES} bytes (${statSync('dist/module.js').size})`]: () =>
    statSync('dist/module.js').size <= MODULE_BYTES,
};

let failed = 0;
for (const [name, holds] of Object.entries(tests)) {
  const ok = holds();
  failed += ok ? 0 : 1;
  console.log(`[dist] ${ok ? 'ok    ' : 'FAILED'} ${name}`);
}
console.log(`dist: ${Object.keys(tests).length - failed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
