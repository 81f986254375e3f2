import { t } from '@grafana/i18n';
import React, { type ReactNode } from 'react';
import { Skeleton } from './Skeleton';
import type { Loadable } from '../slo/loadable';
import { ProblemNotice } from './ProblemNotice';
import { StaleNotice } from './StaleNotice';
import { WarningNotice } from './WarningNotice';

interface Props<T> {
  readonly loadable: Loadable<T>;
  /** Height of the content in pixels, so that nothing jumps when it arrives. */
  readonly height: number;
  readonly onRetry?: () => void;
  /** In place of the default skeleton. */
  readonly skeleton?: ReactNode;
  readonly children: (value: T) => ReactNode;
}

/** The one component that draws what is on its way: loading, failed, stale, with warnings, loaded. */
export function StateView<T>({ loadable, height, onRetry, skeleton, children }: Props<T>) {
  switch (loadable.kind) {
    case 'loading':
      return (
        <div role="group" aria-busy="true" aria-label={t('ui.view.loading', 'Loading')}>
          {skeleton ?? <Skeleton height={height} />}
        </div>
      );
    case 'failed':
      return <ProblemNotice problem={loadable.problem} retryAt={loadable.retryAt} onRetry={onRetry} />;
    case 'loaded':
      return (
        <>
          {loadable.stale && <StaleNotice problem={loadable.stale} asOf={loadable.asOf} onRetry={onRetry} />}
          {loadable.warnings.length > 0 && <WarningNotice warnings={loadable.warnings} />}
          {children(loadable.value)}
        </>
      );
  }
}
