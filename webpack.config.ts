import CopyWebpackPlugin from 'copy-webpack-plugin';
import TerserPlugin from 'terser-webpack-plugin';
import type { Configuration, RuleSetRule } from 'webpack';
import { merge } from 'webpack-merge';
import grafanaConfig, { type Env } from './.config/webpack/webpack.config.ts';

/**
 * Grafana 12 runs in browsers of the last two years. The scaffold compiles for 2015, which puts helpers for spread and
 * async into every module: a third more bytes.
 */
const TARGET = 'es2022';

function forModernBrowsers(rule: RuleSetRule): RuleSetRule {
  const use = rule.use;
  if (typeof use !== 'object' || use === null || Array.isArray(use) || use.loader !== 'swc-loader') {
    return rule;
  }
  const options = typeof use.options === 'object' ? use.options : {};
  return { ...rule, use: { ...use, options: { ...options, jsc: { ...options.jsc, target: TARGET } } } };
}

/** Only Grafana itself looks for the language of the browser, and the package that does so does not say that it may go. */
const UNUSED: RuleSetRule = { test: /[\\/]i18next-browser-languagedetector[\\/]/, sideEffects: false };

/** What Grafana loads first: the app with its list, the settings, the panel. */
const BEGINNINGS: readonly unknown[] = ['app', 'settings', 'panel', 'translations'];

/** What they share is one file: it is compressed better than the many that webpack would make of it. */
const core = {
  name: 'core',
  minChunks: 2,
  enforce: true,
  chunks: ({ name }: { readonly name?: unknown }) => BEGINNINGS.includes(name),
};

/** As the scaffold compresses, and what the first pass has opened is compressed again: a hundredth fewer bytes. */
const minimizer = new TerserPlugin({
  terserOptions: {
    ecma: 2020,
    format: {
      comments: (_, { type, value }) => type === 'comment2' && value.trim().startsWith('[create-plugin]'),
    },
    compress: { drop_console: ['log', 'info'], passes: 3 },
  },
});

/** The scaffold's build, and what it leaves out: logos of nested plugins. */
const config = async (env: Env): Promise<Configuration> => {
  const base = await grafanaConfig(env);
  const rules = base.module?.rules?.map((rule) => (typeof rule === 'object' && rule ? forModernBrowsers(rule) : rule));
  return merge(
    {
      ...base,
      module: { ...base.module, rules: [...(rules ?? []), UNUSED] },
      optimization: { ...base.optimization, minimizer: [minimizer] },
    },
    { optimization: { splitChunks: { cacheGroups: { core } } } },
    { plugins: [new CopyWebpackPlugin({ patterns: [{ from: 'panels/*/img/*.svg', to: '.' }] })] }
  );
};

export default config;
