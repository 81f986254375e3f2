import type { ObjectiveDraft, SloDraft } from './draft';
import { filled, hasContent } from './draftText';
import { documentsOfExclusions } from './exclusions/exclusionDrafts';
import { type JsonRecord, sparse } from './json';

/** What the form describes as an entry of the document, not checked: text that is no number stays text. */
export function documentFromDraft(draft: SloDraft): JsonRecord {
  const links = draft.links.map((link) => ({ title: link.title.trim(), url: link.url.trim() })).filter(hasContent);
  const labels = draft.labels.map((label) => ({ name: label.name.trim(), value: label.value })).filter(hasContent);
  return sparse({
    id: filled(draft.id),
    title: filled(draft.title),
    description: draft.description === '' ? undefined : draft.description,
    service: filled(draft.service),
    team: filled(draft.team),
    datasource: filled(draft.datasource),
    sli: { [draft.sliKind]: sliDocument(draft) },
    objective: objectiveDocument(draft.objective, draft.sliKind),
    exclusions: documentsOfExclusions(draft.exclusions),
    alerting: draft.alerting,
    sla: slaDocument(draft.sla),
    runbook: filled(draft.runbook),
    labels: labels.length === 0 ? undefined : Object.fromEntries(labels.map(({ name, value }) => [name, value])),
    links:
      links.length === 0
        ? undefined
        : links.map(({ title, url }) => sparse({ title: filled(title), url: filled(url) })),
    reviewBy: filled(draft.reviewBy),
  });
}

const NUMBER = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i;

/** A number where the text is one, so that the decoder may say what else it is. */
function numberOrText(text: string): number | string | undefined {
  const trimmed = text.trim();
  return NUMBER.test(trimmed) ? Number(trimmed) : filled(trimmed);
}

function percentOrText(text: string): number | string | undefined {
  return numberOrText(text.trim().replace(/\s*%$/, ''));
}

function names(text: string): readonly string[] | undefined {
  const list = text
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '');
  return list.length === 0 ? undefined : list;
}

function promql(text: string): string | undefined {
  return text.trim() === '' ? undefined : text;
}

function sliDocument(draft: SloDraft): JsonRecord {
  const { events, latency, probe, threshold, custom } = draft;
  switch (draft.sliKind) {
    case 'events':
      return sparse({
        [events.counted]: promql(events.selector) ?? '',
        total: promql(events.total),
        by: names(events.by),
        instanceLabels: names(events.instanceLabels),
      });
    case 'latency':
      return sparse({
        histogram: promql(latency.histogram),
        buckets: latency.buckets === 'classic' ? undefined : latency.buckets,
        threshold: filled(latency.threshold),
        by: names(latency.by),
        instanceLabels: names(latency.instanceLabels),
      });
    case 'probe':
      return sparse({ metric: promql(probe.metric), by: names(probe.by) });
    case 'threshold':
      return sparse({ query: promql(threshold.query), op: threshold.op, value: numberOrText(threshold.value) });
    case 'custom':
      return sparse({ [custom.counted]: promql(custom.expression) ?? '', total: promql(custom.total) });
  }
}

function objectiveDocument(objective: ObjectiveDraft, sliKind: SloDraft['sliKind']): JsonRecord {
  const sliced = sliKind === 'threshold' || objective.budgeting === 'time-slices';
  const calendar = sparse({ calendar: objective.period, timeZone: filled(objective.timeZone) });
  return sparse({
    target: percentOrText(objective.target),
    window: objective.windowKind === 'calendar' ? calendar : rollingDocument(objective),
    slices: sliced
      ? sparse({
          length: filled(objective.sliceLength),
          target: sliKind === 'threshold' ? undefined : percentOrText(objective.sliceTarget),
          noData: objective.noData,
        })
      : undefined,
  });
}

function rollingDocument({ window, inheritedWindow }: ObjectiveDraft): string | undefined {
  const text = filled(window) ?? '';
  return text === inheritedWindow ? undefined : text;
}

function slaDocument({ target, consequence }: SloDraft['sla']): JsonRecord | undefined {
  return hasContent({ target: target.trim(), consequence })
    ? sparse({ target: percentOrText(target), consequence: consequence === '' ? undefined : consequence })
    : undefined;
}
