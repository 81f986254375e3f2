import { t } from '@grafana/i18n';
import { Alert, Button } from '@grafana/ui';
import React from 'react';

import type { Catalogue, StoredCatalogue } from '../../../slo/catalogue';
import type { ImportMode } from '../../../state/catalogue/changes';
import type { LineIssue, ReadCatalogue } from './catalogueYaml';
import { firstFew } from '../../../ui/words/firstFew';
import { groupThousands } from '../../../ui/words/numbers';
import { type ChangedSlo, type ImportPlan, importPlan, isEmptyPlan } from './importPlan';

export interface ImportPreviewProps {
  readonly read: ReadCatalogue;
  readonly stored: StoredCatalogue;
  readonly mode: ImportMode;
  readonly isSaving: boolean;
  readonly onApply: (incoming: Catalogue) => void;
}

/** The dry run: what is wrong and where, or what would be added, changed and removed. */
export function ImportPreview({ read, stored, mode, isSaving, onApply }: ImportPreviewProps) {
  if (!read.ok) {
    return (
      <Alert severity="error" title={t('settings.import.wrong', 'This cannot be imported yet')}>
        <LineList issues={read.problems} />
      </Alert>
    );
  }
  const plan = importPlan(stored.catalogue, read.catalogue, mode);
  const isEmpty = isEmptyPlan(plan);
  return (
    <Alert severity={plan.removed.length > 0 ? 'warning' : 'info'} title={planTitle(plan)}>
      <PlanList name={t('settings.import.added', 'Added')} titles={plan.added} />
      <PlanList name={t('settings.import.changed', 'Changed')} titles={plan.changed.map(changedText)} />
      <PlanList name={t('settings.import.removed', 'Removed')} titles={plan.removed} />
      {plan.settings && <p>{t('settings.import.settings', 'Teams or defaults change, too.')}</p>}
      <LineList issues={read.notes} />
      {!isEmpty && (
        <Button
          variant={plan.removed.length > 0 ? 'destructive' : 'primary'}
          onClick={() => onApply(read.catalogue)}
          disabled={isSaving}
          icon={isSaving ? 'spinner' : undefined}
        >
          {applyText(plan.removed.length)}
        </Button>
      )}
    </Alert>
  );
}

function applyText(removed: number): string {
  if (removed === 0) {
    return t('settings.import.apply', 'Import');
  }
  return removed === 1
    ? t('settings.import.applyRemovingOne', 'Import and remove 1 SLO')
    : t('settings.import.applyRemoving', 'Import and remove {{removed}} SLOs', { removed });
}

function planTitle(plan: ImportPlan): string {
  if (isEmptyPlan(plan)) {
    return t('settings.import.nothing', 'Everything in it is stored already');
  }
  return t('settings.import.plan', '{{added}} added, {{changed}} changed, {{removed}} removed, {{same}} the same', {
    added: plan.added.length,
    changed: plan.changed.length,
    removed: plan.removed.length,
    same: plan.same,
  });
}

/** "Checkout is up (Target, Team)" */
function changedText({ title, fields }: ChangedSlo): string {
  return fields.length === 0 ? title : `${title} (${fields.join(', ')})`;
}

function PlanList({ name, titles }: { readonly name: string; readonly titles: readonly string[] }) {
  return titles.length === 0 ? null : (
    <p>
      {name}: {firstFew(titles)}
    </p>
  );
}

/** A file with thousands of broken entries is mended from the top. */
const MOST_LINES = 50;

function LineList({ issues }: { readonly issues: readonly LineIssue[] }) {
  const rest = issues.length - MOST_LINES;
  return issues.length === 0 ? null : (
    <ul>
      {issues.slice(0, MOST_LINES).map(({ line, message }, index) => (
        <li key={index}>
          {t('settings.import.line', 'Line {{line}}:', { line })} {message}
        </li>
      ))}
      {rest > 0 && <li>{t('settings.import.moreLines', 'And {{number}} more.', { number: groupThousands(rest) })}</li>}
    </ul>
  );
}
