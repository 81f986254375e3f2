import type { NavModelItem } from '@grafana/data';
import type { PluginPageProps } from '@grafana/runtime';
import React from 'react';

/** In place of the frame that only Grafana itself can bring: `jest.mock('@grafana/runtime', …)`. */
export function PluginPage({ pageNav, actions, renderTitle, children }: PluginPageProps) {
  const title = pageNav?.text ?? '';
  return (
    <main>
      <nav aria-label="Breadcrumbs">
        {parentsOf(pageNav).map(({ text, url }) => (
          <a key={text} href={url}>
            {text}
          </a>
        ))}
      </nav>
      {renderTitle ? renderTitle(title) : <h1>{title}</h1>}
      <p>{pageNav?.subTitle}</p>
      {actions}
      {children}
    </main>
  );
}

function parentsOf(item: NavModelItem | undefined): readonly NavModelItem[] {
  const parent = item?.parentItem;
  return parent === undefined ? [] : [...parentsOf(parent), parent];
}
