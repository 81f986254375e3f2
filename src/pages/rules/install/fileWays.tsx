import { t } from '@grafana/i18n';
import React from 'react';
import type { Wanted } from '../../../state/rules/wantedRules';
import { FileActions } from '../../text-files/FileActions';
import type { InstallWay } from './installWay';

type RuleFiles = typeof import('./ruleFiles');

/** What prints YAML is loaded when somebody asks for a file. */
const load = (): Promise<RuleFiles> => import(/* webpackChunkName: "rule-files" */ './ruleFiles');

async function prometheusText(wanted: Wanted): Promise<string> {
  return (await load()).prometheusFile(wanted);
}

async function resourceText(wanted: Wanted): Promise<string> {
  return (await load()).prometheusRuleFile(wanted);
}

/** A rule file, as Prometheus reads it. */
export const prometheusFileWay: InstallWay = {
  id: 'prometheus',
  title: () => t('rules.install.prometheus.title', 'Rule file'),
  help: () =>
    t(
      'rules.install.prometheus.help',
      'For Prometheus, Thanos Ruler and vmalert: put it where the server looks for rule files, in place of the last one, and reload the server.'
    ),
  Actions: ({ target }) => (
    <FileActions
      title={prometheusFileWay.title()}
      name="slos.rules.yaml"
      disabled={!target.isReady}
      print={() => prometheusText(target.wanted)}
    />
  ),
};

/** Resources of the Prometheus operator. */
export const prometheusRuleWay: InstallWay = {
  id: 'prometheusrule',
  title: () => t('rules.install.prometheusrule.title', 'PrometheusRule resources'),
  help: () =>
    t(
      'rules.install.prometheusrule.help',
      'For the Prometheus operator on Kubernetes: one resource for each SLO, to apply or to keep in git.'
    ),
  Actions: ({ target }) => (
    <FileActions
      title={prometheusRuleWay.title()}
      name="slos.prometheusrule.yaml"
      disabled={!target.isReady}
      print={() => resourceText(target.wanted)}
    />
  ),
};
