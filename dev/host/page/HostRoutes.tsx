import { Alert } from '@grafana/ui';
import React, { Suspense } from 'react';
import { Navigate, Route, Routes } from 'react-router';
import { APP_ID } from '../../appId';
import { AppRoot } from './AppRoot';
import { ConfigRoot } from './ConfigRoot';
import { DashboardPage } from './DashboardPage';
import { ExplorePage } from './ExplorePage';

/** The few routes of Grafana that the demo needs. */
export function HostRoutes() {
  return (
    <Suspense fallback={null}>
      <Routes>
        <Route path={`/a/${APP_ID}/*`} element={<AppRoot />} />
        <Route path={`/plugins/${APP_ID}`} element={<ConfigRoot />} />
        <Route path="/d/:uid" element={<DashboardPage />} />
        <Route path="/explore" element={<ExplorePage />} />
        <Route path="/" element={<Navigate to={`/a/${APP_ID}/slos`} replace />} />
        <Route
          path="*"
          element={<Alert severity="info" title="The dev host has no such page; a real Grafana has." />}
        />
      </Routes>
    </Suspense>
  );
}
