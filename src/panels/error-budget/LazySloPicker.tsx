import type { StandardEditorProps } from '@grafana/data';
import React, { lazy, Suspense } from 'react';

const SloPickerOfPanel = lazy(async () => {
  const { initBudgetPanel } = await import('./initBudgetPanel');
  await initBudgetPanel();
  return { default: (await import('./SloPickerOfPanel')).SloPickerOfPanel };
});

/** The editor of the panel's SLO; it loads when somebody edits the panel. */
export function LazySloPicker({ id, value, onChange }: StandardEditorProps<string>) {
  return (
    <Suspense fallback={null}>
      <SloPickerOfPanel {...(id === undefined ? {} : { id })} value={value} onChange={onChange} />
    </Suspense>
  );
}
