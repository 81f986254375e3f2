import { autocompletion, closeBrackets, closeBracketsKeymap } from '@codemirror/autocomplete';
import { bracketMatching } from '@codemirror/language';
import type { Extension } from '@codemirror/state';
import { keymap } from '@codemirror/view';
import { PromQLExtension } from '@prometheus-io/codemirror-promql';

import type { PromqlFieldProps } from './promqlFieldProps';
import { promqlLinter } from './promqlLint';
import { toPrometheusClient } from './toPrometheusClient';

/** PromQL in colours, with suggestions (Ctrl-Space asks for them, Enter takes one) and underlined errors. */
export function promqlBehaviour(props: { readonly current: PromqlFieldProps }): readonly Extension[] {
  return [
    bracketMatching(),
    closeBrackets(),
    keymap.of(closeBracketsKeymap),
    autocompletion({ icons: false }),
    language(props),
    promqlLinter(),
  ];
}

function language(props: { readonly current: PromqlFieldProps }): Extension {
  const source = () => props.current.source;
  const client = toPrometheusClient({
    metricNames: async (prefix) => (await source()?.metricNames(prefix)) ?? [],
    labelNames: async (metric) => (await source()?.labelNames(metric)) ?? [],
    labelValues: async (label, metric) => (await source()?.labelValues(label, metric)) ?? [],
  });
  // Own linter: the extension's does not know `$window`.
  return new PromQLExtension().setComplete({ remote: client }).activateLinter(false).asExtension();
}
