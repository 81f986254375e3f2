import React from 'react';
import { Skeleton } from '../../ui/Skeleton';
import { ROW_HEIGHT } from './rowLayout';

const ROWS = 8;

/** Rows of the final height, so that nothing jumps when the numbers come. */
export function ListSkeleton() {
  return (
    <>
      {Array.from({ length: ROWS }, (_, index) => (
        <div key={index} style={{ height: ROW_HEIGHT, padding: '8px 0' }}>
          <Skeleton height={ROW_HEIGHT - 16} />
        </div>
      ))}
    </>
  );
}
