import { createRequire } from 'node:module';
import CopyWebpackPlugin from 'copy-webpack-plugin';
import type { Configuration, RuleSetRule } from 'webpack';
import { merge } from 'webpack-merge';
import grafanaConfig, { type Env } from './.config/webpack/webpack.config.ts';

/**
 * Grafana 12 runs in browsers of the last two years. The scaffold compiles for 2015, which puts helpers for spread and
 * async into every module: a third more bytes.
 */
const TARGET = 'es2022';

/**
 * `Trans` of @grafana/i18n, and its parser of HTML, which every plugin carries: a twentieth of what the list loads. All
 * texts here come from `t`; ESLint keeps it so.
 */
const UNUSED = createRequire(__filename)
  .resolve('react-i18next')
  .replace(/commonjs(.)index\.js$/, 'es$1Trans.js');

function forModernBrowsers(rule: RuleSetRule): RuleSetRule {
  const use = rule.use;
  if (typeof use !== 'object' || use === null || Array.isArray(use) || use.loader !== 'swc-loader') {
    return rule;
  }
  const options = typeof use.options === 'object' ? use.options : {};
  return { ...rule, use: { ...use, options: { ...options, jsc: { ...options.jsc, target: TARGET } } } };
}

/** The scaffold's build, with what it leaves out: logos of nested plugins; and without what nobody uses. */
const config = async (env: Env): Promise<Configuration> => {
  const base = await grafanaConfig(env);
  const rules = base.module?.rules?.map((rule) => (typeof rule === 'object' && rule ? forModernBrowsers(rule) : rule));
  return merge(
    { ...base, module: { ...base.module, rules } },
    { resolve: { alias: { [UNUSED]: false } } },
    { plugins: [new CopyWebpackPlugin({ patterns: [{ from: 'panels/*/img/*.svg', to: '.' }] })] }
  );
};

export default config;
