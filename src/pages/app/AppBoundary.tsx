import { t } from '@grafana/i18n';
import { Alert, Button, ErrorBoundary } from '@grafana/ui';
import React, { type ReactNode } from 'react';

/** A mistake of ours is a sentence with a way on, never a white page. */
export function AppBoundary({ children }: { readonly children: ReactNode }) {
  return <ErrorBoundary>{({ error }) => (error ? <Broken message={error.message} /> : <>{children}</>)}</ErrorBoundary>;
}

function Broken({ message }: { readonly message: string }) {
  return (
    <Alert severity="error" title={t('app.broken.title', 'This page broke')}>
      <p>{message}</p>
      {t('app.broken.remedy', 'Nothing was saved or lost by this. When it happens again, report the sentence above.')}
      <div>
        <Button size="sm" variant="secondary" onClick={() => window.location.reload()}>
          {t('app.broken.reload', 'Load it again')}
        </Button>
      </div>
    </Alert>
  );
}
