import { PluginPage } from '@grafana/runtime';
import React, { type ReactNode } from 'react';
import { breadcrumb, type Place, slosPlace } from './breadcrumb';

interface Props {
  readonly title: string;
  readonly subTitle?: string;
  /** What it lies below, the outermost first: the list of SLOs unless it is said. */
  readonly below?: readonly Place[];
  /** Beside the title: a state, for example. */
  readonly mark?: ReactNode;
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}

/** Grafana's frame round a page. The one place outside `src/grafana` that imports `@grafana/runtime`. */
export function Page({ title, subTitle, below = [slosPlace()], mark, actions, children }: Props) {
  return (
    <PluginPage
      pageNav={{ ...breadcrumb(title, below), subTitle }}
      actions={actions}
      renderTitle={mark === undefined ? undefined : (text) => <TitleWithMark text={text} mark={mark} />}
    >
      {children}
    </PluginPage>
  );
}

function TitleWithMark({ text, mark }: { readonly text: string; readonly mark: ReactNode }) {
  return (
    <div style={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 8 }}>
      <h1 style={{ margin: 0 }}>{text}</h1>
      {mark}
    </div>
  );
}
