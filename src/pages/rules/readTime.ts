import { createContext, useContext } from 'react';
import type { Instant } from '../../slo/units';

/** When it was read what runs; ages are as of then, and stand still until it is read again. */
export const ReadTime = createContext<Instant | undefined>(undefined);

export function useReadTime(): Instant | undefined {
  return useContext(ReadTime);
}
