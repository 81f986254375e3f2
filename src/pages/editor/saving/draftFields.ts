import { t } from '@grafana/i18n';

import type { UnknownKey } from '../../../slo/slo';
import type { SloDraft } from '../../../spec/draft';
import { canonicalJson, type JsonRecord } from '../../../spec/json';
import { documentsOfExclusions } from '../../../spec/exclusions/exclusionDrafts';
import { parseUnknownKeys } from '../../../spec/sloFromDraft';
import { lines } from './lines';
import { type FieldPart, sliParts, sliText } from './sliText';

/** One thing that a person changes as a whole: its name on the form, its text, and how it moves between versions. */
export interface DraftField {
  readonly name: string;
  readonly label: string;
  readonly text: (draft: SloDraft) => string;
  /** What it consists of: the same names in two versions are the same things, of which some may have changed. */
  readonly parts?: (draft: SloDraft) => readonly FieldPart[];
  /** `into` with this field as it is in `from`. */
  readonly take: (into: SloDraft, from: SloDraft) => SloDraft;
}

/** Everything of an SLO that can change after it was made, in the order of the form. The id never changes. */
export function draftFields(): readonly DraftField[] {
  return [
    { ...whole('title'), label: t('editor.field.title', 'Title') },
    { ...whole('datasource'), label: t('editor.field.datasource', 'Data source') },
    sliField(),
    targetField(),
    windowField(),
    budgetingField(),
    alertField('page', t('editor.field.page', 'Page')),
    alertField('ticket', t('editor.field.ticket', 'Ticket')),
    { ...whole('service'), label: t('editor.field.service', 'Service') },
    { ...whole('team'), label: t('editor.field.team', 'Team') },
    { ...whole('description'), label: t('editor.field.description', 'Description') },
    { ...whole('runbook'), label: t('editor.field.runbook', 'Runbook') },
    { ...whole('reviewBy'), label: t('editor.field.reviewBy', 'Review by') },
    slaField(),
    labelsField(),
    linksField(),
    exclusionsField(),
    unknownKeysField(),
  ];
}

type TextKey = 'title' | 'datasource' | 'service' | 'team' | 'description' | 'runbook' | 'reviewBy';

function whole(key: TextKey): Omit<DraftField, 'label'> {
  return { name: key, text: (draft) => draft[key], take: (into, from) => ({ ...into, [key]: from[key] }) };
}

/** The parts of an SLI only make sense together: a selector of bad events is wrong beside "good events are counted". */
function sliField(): DraftField {
  return {
    name: 'sliKind',
    label: t('editor.field.sli', 'What is measured'),
    text: sliText,
    parts: sliParts,
    take: (into, { sliKind, events, latency, probe, threshold, custom }) => ({
      ...into,
      sliKind,
      events,
      latency,
      probe,
      threshold,
      custom,
    }),
  };
}

function targetField(): DraftField {
  return {
    name: 'objective.target',
    label: t('editor.field.target', 'Target'),
    text: ({ objective }) => (objective.target === '' ? '' : `${objective.target} %`),
    take: (into, from) => ({ ...into, objective: { ...into.objective, target: from.objective.target } }),
  };
}

function windowField(): DraftField {
  return {
    name: 'objective.window',
    label: t('editor.field.window', 'Window'),
    text: ({ objective }) =>
      objective.windowKind === 'rolling' ? rollingText(objective) : `${objective.period} (${objective.timeZone})`,
    take: (into, { objective: { windowKind, window, inheritedWindow, period, timeZone } }) => {
      const { inheritedWindow: _, ...rest } = into.objective;
      const inherited = inheritedWindow === undefined ? {} : { inheritedWindow };
      return { ...into, objective: { ...rest, windowKind, window, ...inherited, period, timeZone } };
    },
  };
}

/** "30d", and whether the SLO goes on following the default: the two are equal until the default changes. */
function rollingText({ window, inheritedWindow }: SloDraft['objective']): string {
  return window === inheritedWindow
    ? t('editor.window.inherited', '{{window}} (default of the settings)', { window })
    : window;
}

function budgetingField(): DraftField {
  return {
    name: 'objective.budgeting',
    label: t('editor.field.budgeting', 'Counting'),
    text: ({ objective, sliKind }) =>
      objective.budgeting === 'occurrences' && sliKind !== 'threshold'
        ? t('editor.budgeting.occurrences', 'Events')
        : lines(
            t('editor.budgeting.slices', 'Time slices of {{length}}', { length: objective.sliceLength }),
            sliKind === 'threshold' ? '' : `${objective.sliceTarget} %`,
            `no data: ${objective.noData}`
          ),
    take: (into, { objective: { budgeting, sliceLength, sliceTarget, noData } }) => ({
      ...into,
      objective: { ...into.objective, budgeting, sliceLength, sliceTarget, noData },
    }),
  };
}

function alertField(severity: 'page' | 'ticket', label: string): DraftField {
  return {
    name: `alerting.${severity}`,
    label,
    text: ({ alerting }) => (alerting[severity] ? t('editor.on', 'on') : t('editor.off', 'off')),
    take: (into, from) => ({ ...into, alerting: { ...into.alerting, [severity]: from.alerting[severity] } }),
  };
}

function slaField(): DraftField {
  return {
    name: 'sla.target',
    label: t('editor.field.sla', 'SLA'),
    text: ({ sla }) => (sla.target === '' ? '' : lines(`${sla.target} %`, sla.consequence)),
    take: (into, { sla }) => ({ ...into, sla }),
  };
}

function labelsField(): DraftField {
  return {
    name: 'labels',
    label: t('editor.field.labels', 'Labels'),
    text: ({ labels }) => lines(...labels.map(({ name, value }) => `${name}=${value}`)),
    take: (into, { labels }) => ({ ...into, labels }),
  };
}

function linksField(): DraftField {
  return {
    name: 'links',
    label: t('editor.field.links', 'Links'),
    text: ({ links }) => lines(...links.map(({ title, url }) => `${title}: ${url}`)),
    take: (into, { links }) => ({ ...into, links }),
  };
}

function exclusionsField(): DraftField {
  return {
    name: 'exclusions',
    label: t('editor.field.exclusions', 'Exclusions'),
    text: ({ exclusions }) => lines(...(documentsOfExclusions(exclusions) ?? []).map(exclusionText)),
    take: (into, { exclusions }) => ({ ...into, exclusions }),
  };
}

/** "Database upgrade: 2026-11-30T22:00, 2026-12-01T02:00, Europe/Berlin" */
function exclusionText({ title, once, recurring }: JsonRecord): string {
  return `${String(title)}: ${Object.values(once ?? recurring ?? {}).join(', ')}`;
}

/** What only the YAML shows. Nobody may lose it unseen, so it is a change like any other. */
function unknownKeysField(): DraftField {
  return {
    name: 'unknownKeys',
    label: t('editor.field.unknownKeys', 'Keys that this version does not know'),
    text: ({ unknownKeys }) => {
      const keys = parseUnknownKeys(unknownKeys);
      return keys.ok ? lines(...keys.value.map(unknownKeyText).sort()) : unknownKeys;
    },
    take: (into, { unknownKeys }) => ({ ...into, unknownKeys }),
  };
}

/** Grafana sorts the keys of what it stores: the order of keys is no difference. */
function unknownKeyText({ path, value }: UnknownKey): string {
  return `${path.join('.')}: ${canonicalJson(value)}`;
}
