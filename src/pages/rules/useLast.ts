import { useState } from 'react';

/** The last value that was known, while the next one is on its way; the same object meanwhile. */
export function useLast<T extends object>(known: T | undefined): T | undefined {
  const [last, setLast] = useState(known);
  if (known !== undefined && known !== last) {
    setLast(known);
  }
  return known ?? last;
}
