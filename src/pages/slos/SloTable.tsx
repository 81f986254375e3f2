import { t } from '@grafana/i18n';
import React, { useRef } from 'react';
import { ListHead } from './ListHead';
import { ROW_HEIGHTS } from './rowLayout';
import { useRowLayout } from './useRowLayout';
import { VirtualRows, type VirtualRowsProps } from './VirtualRows';

/** Rows below the names of their columns, in the layout that has room. */
export function SloTable(props: Omit<VirtualRowsProps, 'rowHeight'>) {
  const table = useRef<HTMLDivElement>(null);
  const layout = useRowLayout(table);
  return (
    <div
      ref={table}
      role="table"
      aria-label={t('list.title', 'SLOs')}
      aria-rowcount={props.rows.length + 1}
      data-layout={layout}
    >
      <ListHead />
      <VirtualRows {...props} rowHeight={ROW_HEIGHTS[layout]} />
    </div>
  );
}
