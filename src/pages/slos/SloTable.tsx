import { t } from '@grafana/i18n';
import React, { useRef } from 'react';
import { ListHead } from './ListHead';
import { ROW_HEIGHTS } from './rowLayout';
import { useRowLayout } from './useRowLayout';
import { VirtualRows, type VirtualRowsProps } from './VirtualRows';

interface Props extends Omit<VirtualRowsProps, 'rowHeight'> {
  readonly onPointerDown: () => void;
}

/** Rows below the names of their columns, in the layout that has room. */
export function SloTable({ onPointerDown, ...props }: Props) {
  const table = useRef<HTMLDivElement>(null);
  const layout = useRowLayout(table);
  return (
    <div
      ref={table}
      role="table"
      aria-label={t('list.title', 'SLOs')}
      aria-rowcount={props.rows.length + 1}
      data-layout={layout}
      onPointerDown={onPointerDown}
    >
      <ListHead />
      <VirtualRows {...props} rowHeight={ROW_HEIGHTS[layout]} />
    </div>
  );
}
