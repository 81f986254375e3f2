import type { EventBusSrv } from '@grafana/data';
import { Alert } from '@grafana/ui';
import React, { useEffect, useState } from 'react';
import { ALERTS } from './services';

interface Shown {
  readonly id: number;
  readonly severity: 'success' | 'warning' | 'error' | 'info';
  readonly lines: readonly string[];
}

const SHOWN_MS = 5000;

/** Toasts of `getAppEvents()`, as Grafana shows them at the top right. */
export function Alerts({ events }: { events: EventBusSrv }) {
  const [shown, setShown] = useState<readonly Shown[]>([]);
  useEffect(() => {
    let next = 0;
    const subscriptions = ALERTS.map((event) =>
      events.subscribe(
        { type: event.name } as { new (): { type: string; payload: unknown[] }; type: string },
        (published) => {
          const id = next++;
          const severity = event.name.replace('alert-', '') as Shown['severity'];
          setShown((before) => [...before, { id, severity, lines: published.payload.map(String) }]);
          window.setTimeout(() => setShown((before) => before.filter((alert) => alert.id !== id)), SHOWN_MS);
        }
      )
    );
    return () => subscriptions.forEach((subscription) => subscription.unsubscribe());
  }, [events]);
  return (
    <div style={{ position: 'fixed', top: 48, right: 16, zIndex: 1500, width: 'min(400px, calc(100vw - 32px))' }}>
      {shown.map(({ id, severity, lines }) => (
        <Alert
          key={id}
          severity={severity}
          title={lines[0] ?? ''}
          elevated
          onRemove={() => setShown((before) => before.filter((alert) => alert.id !== id))}
        >
          {lines[1]}
        </Alert>
      ))}
    </div>
  );
}
