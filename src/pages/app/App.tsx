import type { AppRootProps } from '@grafana/data';
import { t } from '@grafana/i18n';
import { LoadingPlaceholder } from '@grafana/ui';
import React, { lazy, Suspense, useState } from 'react';
import { Navigate, Route, Routes } from 'react-router-dom';
import { createServices } from '../../state/services';
import { ServicesProvider } from '../../state/ServicesProvider';
import { DeletionProvider } from '../deletion/DeletionProvider';
import { SlosPage } from '../slos/SlosPage';
import { AppBoundary } from './AppBoundary';
import { ArrivalProvider } from './Arrival';
import { EditorRoute } from './EditorRoute';
import { UnknownPage } from './UnknownPage';

const SloPage = lazy(async () => ({ default: (await import('../slo/SloPage')).SloPage }));

/** The app below `/a/headroom-slo-app`. The list comes with it; other pages are loaded when they are opened. */
export function App(_: AppRootProps) {
  const [services] = useState(() => createServices());
  return (
    <AppBoundary>
      <ServicesProvider services={services}>
        <DeletionProvider>
          <ArrivalProvider>
            <Suspense fallback={<LoadingPlaceholder text={t('app.loading', 'Loading')} />}>
              <Routes>
                <Route path="/" element={<Navigate to="slos" replace />} />
                <Route path="slos" element={<SlosPage />} />
                <Route path="slos/new" element={<EditorRoute mode="create" />} />
                <Route path="slos/:id" element={<SloPage />} />
                <Route path="slos/:id/edit" element={<EditorRoute mode="edit" />} />
                <Route path="slos/:id/duplicate" element={<EditorRoute mode="duplicate" />} />
                <Route path="*" element={<UnknownPage />} />
              </Routes>
            </Suspense>
          </ArrivalProvider>
        </DeletionProvider>
      </ServicesProvider>
    </AppBoundary>
  );
}
