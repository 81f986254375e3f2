import React, { type ReactNode } from 'react';
import { Link, useSearchParams } from 'react-router-dom';
import type { Group } from '../../../slo/group';
import { encodeGroup } from '../../../state/url/group';

interface Props {
  /** Undefined for the worst, whichever that is. */
  readonly group: Group | undefined;
  readonly isShown?: boolean;
  readonly children: ReactNode;
}

/** The same page about another group. */
export function GroupLink({ group, isShown = false, children }: Props) {
  const [parameters] = useSearchParams();
  return (
    <Link to={{ search: encodeGroup(group, parameters).toString() }} aria-current={isShown ? 'true' : undefined}>
      {children}
    </Link>
  );
}
