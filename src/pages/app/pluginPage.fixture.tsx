import type { PluginPageProps } from '@grafana/runtime';
import React from 'react';

/** In place of the frame that only Grafana itself can bring: `jest.mock('@grafana/runtime', …)`. */
export function PluginPage({ pageNav, actions, renderTitle, children }: PluginPageProps) {
  const title = pageNav?.text ?? '';
  return (
    <main>
      {renderTitle ? renderTitle(title) : <h1>{title}</h1>}
      <p>{pageNav?.subTitle}</p>
      {actions}
      {children}
    </main>
  );
}
