import React, { useRef } from 'react';
import { Skeleton } from '../../ui/Skeleton';
import { ROW_HEIGHTS } from './rowLayout';
import { useRowLayout } from './useRowLayout';

const ROWS = 8;

/** Rows of the final height, so that nothing jumps when the numbers come. */
export function ListSkeleton() {
  const list = useRef<HTMLDivElement>(null);
  const height = ROW_HEIGHTS[useRowLayout(list)];
  return (
    <div ref={list}>
      {Array.from({ length: ROWS }, (_, index) => (
        <div key={index} style={{ height, padding: '8px 0' }}>
          <Skeleton height={height - 16} />
        </div>
      ))}
    </div>
  );
}
