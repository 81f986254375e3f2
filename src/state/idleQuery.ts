import { skipToken } from '@tanstack/react-query';
import { keys } from './keys';
import type { ServerQuery } from './queryFailure';

/** Nothing to ask. */
export function idleQuery<T>(): ServerQuery<T> {
  return { queryKey: keys.idle(), queryFn: skipToken };
}
