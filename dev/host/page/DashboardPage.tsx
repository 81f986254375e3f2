import { css } from '@emotion/css';
import { dateMath, dateTime, type NavModelItem, rangeUtil, type TimeRange } from '@grafana/data';
import { Alert, RefreshPicker, TimeRangePicker } from '@grafana/ui';
import React, { useCallback, useEffect, useMemo, useState } from 'react';
import { useLocation, useParams } from 'react-router';
import { DashboardPanel, type PanelJson } from './DashboardPanel';
import { Section } from './Breadcrumbs';
import { PluginPage } from './PluginPage';

interface DashboardJson {
  readonly title: string;
  readonly time?: { readonly from: string; readonly to: string };
  /** How often it is renewed; `refresh` in the address comes first. */
  readonly refresh?: string;
  readonly panels: readonly PanelJson[];
}

const DASHBOARDS: NavModelItem = { text: 'Dashboards', url: '/dashboards' };
const CELL_HEIGHT = 30;
const GAP = 8;
const COLUMNS = 24;
/** Below this width Grafana stacks the panels. */
const STACKED = '@media (max-width: 768px)';

const grid = css({
  display: 'grid',
  gridTemplateColumns: `repeat(${COLUMNS}, minmax(0, 1fr))`,
  gridAutoRows: CELL_HEIGHT,
  gap: GAP,
  [STACKED]: { display: 'flex', flexDirection: 'column' },
});

function cell({ x, y, w, h }: PanelJson['gridPos']): string {
  return css({
    gridColumn: `${x + 1} / span ${w}`,
    gridRow: `${y + 1} / span ${h}`,
    [STACKED]: { flex: 'none', height: h * CELL_HEIGHT + (h - 1) * GAP },
  });
}

/** A small dashboard: the grid, the time range and the refresh of Grafana, with our panels in it. */
export function DashboardPage() {
  const { uid } = useParams();
  const [dashboard, setDashboard] = useState<DashboardJson | string>();
  useEffect(() => {
    fetch(`/api/dashboards/uid/${uid}`)
      .then(async (response) => setDashboard(response.ok ? (await response.json()).dashboard : 'Dashboard not found'))
      .catch((cause: unknown) => setDashboard(String(cause)));
  }, [uid]);
  if (dashboard === undefined || typeof dashboard === 'string') {
    return dashboard === undefined ? null : <Alert severity="error" title={dashboard} />;
  }
  return <Dashboard dashboard={dashboard} />;
}

function Dashboard({ dashboard }: { dashboard: DashboardJson }) {
  const [raw, setRaw] = useState(dashboard.time ?? { from: 'now-6h', to: 'now' });
  const [turn, setTurn] = useState(0);
  const asked = new URLSearchParams(useLocation().search).get('refresh');
  const [interval, setIntervalText] = useState(asked ?? dashboard.refresh ?? '');
  const timeRange = useMemo(() => rangeOf(raw, turn), [raw, turn]);
  const refresh = useCallback(() => setTurn((before) => before + 1), []);
  useEffect(() => {
    const timer = interval === '' ? undefined : setInterval(refresh, rangeUtil.intervalToMs(interval));
    return () => clearInterval(timer);
  }, [interval, refresh]);
  const pickers = (
    <>
      <TimeRangePicker
        value={timeRange}
        onChange={(range) => setRaw(textOf(range))}
        onChangeTimeZone={() => undefined}
        onMoveBackward={refresh}
        onMoveForward={refresh}
        onZoom={refresh}
      />
      <RefreshPicker
        value={interval}
        onIntervalChanged={setIntervalText}
        onRefresh={refresh}
        text="Refresh"
        tooltip="Refresh dashboard"
      />
    </>
  );
  return (
    <Section.Provider value={DASHBOARDS}>
      <PluginPage pageNav={{ text: dashboard.title }} actions={pickers} background="canvas">
        <div className={grid}>
          {dashboard.panels.map((panel) => (
            <div key={panel.id} className={cell(panel.gridPos)}>
              <DashboardPanel panel={panel} timeRange={timeRange} />
            </div>
          ))}
        </div>
      </PluginPage>
    </Section.Provider>
  );
}

function rangeOf(raw: { from: string; to: string }, _turn: number): TimeRange {
  const from = dateMath.toDateTime(raw.from, { roundUp: false }) ?? dateTime();
  const to = dateMath.toDateTime(raw.to, { roundUp: true }) ?? dateTime();
  return { from, to, raw };
}

function textOf(range: TimeRange): { from: string; to: string } {
  const text = (value: TimeRange['raw']['from']) => (typeof value === 'string' ? value : value.toISOString());
  return { from: text(range.raw.from), to: text(range.raw.to) };
}
