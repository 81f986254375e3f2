import {
  applyFieldOverrides,
  EventBusSrv,
  getPanelOptionsWithDefaults,
  LoadingState,
  type PanelData,
  type PanelPlugin,
  type TimeRange,
} from '@grafana/data';
import { Alert, PanelChrome, useTheme2 } from '@grafana/ui';
import React, { useEffect, useMemo, useState } from 'react';
import { loadPanel } from './loadPlugin';

export interface PanelJson {
  readonly id: number;
  readonly type: string;
  readonly title: string;
  readonly options?: Record<string, unknown>;
  readonly fieldConfig?: { defaults: object; overrides: [] };
  readonly gridPos: { x: number; y: number; w: number; h: number };
}

/** One panel, with the props that Grafana's dashboard gives it; the dev host runs no queries of a dashboard. */
export function DashboardPanel({ panel, timeRange }: { panel: PanelJson; timeRange: TimeRange }) {
  const [plugin, setPlugin] = useState<PanelPlugin | string>();
  useEffect(() => {
    loadPanel(panel.type).then(setPlugin, (cause: unknown) => setPlugin(String(cause)));
  }, [panel.type]);
  const [box, setBox] = useState<HTMLDivElement | null>(null);
  const size = useSize(box);
  return (
    <div ref={setBox} style={{ height: '100%' }}>
      {typeof plugin === 'string' && <Alert severity="info" title={plugin} />}
      {typeof plugin === 'object' && size && (
        <PanelChrome
          title={panel.title}
          width={size.width}
          height={size.height}
          padding={plugin.noPadding ? 'none' : 'md'}
        >
          {(width, height) => (
            <PanelBody plugin={plugin} panel={panel} timeRange={timeRange} width={width} height={height} />
          )}
        </PanelChrome>
      )}
    </div>
  );
}

function useSize(element: HTMLElement | null) {
  const [size, setSize] = useState<{ width: number; height: number }>();
  useEffect(() => {
    if (element === null) {
      return undefined;
    }
    const observer = new ResizeObserver(([entry]) => {
      if (entry) {
        setSize({ width: entry.contentRect.width, height: entry.contentRect.height });
      }
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, [element]);
  return size;
}

interface BodyProps {
  readonly plugin: PanelPlugin;
  readonly panel: PanelJson;
  readonly timeRange: TimeRange;
  readonly width: number;
  readonly height: number;
}

function PanelBody({ plugin, panel, timeRange, width, height }: BodyProps) {
  const theme = useTheme2();
  const eventBus = useMemo(() => new EventBusSrv(), []);
  const { options, fieldConfig } = useMemo(
    () =>
      getPanelOptionsWithDefaults({
        plugin,
        currentOptions: panel.options ?? {},
        currentFieldConfig: panel.fieldConfig ?? { defaults: {}, overrides: [] },
        isAfterPluginChange: false,
      }),
    [plugin, panel]
  );
  const data: PanelData = useMemo(
    () => ({
      state: LoadingState.Done,
      series: applyFieldOverrides({
        data: [],
        fieldConfig,
        theme,
        replaceVariables: (text) => text,
        fieldConfigRegistry: plugin.fieldConfigRegistry,
        timeZone: 'browser',
      }),
      timeRange,
    }),
    [fieldConfig, plugin, theme, timeRange]
  );
  const Panel = plugin.panel;
  if (Panel === null) {
    return null;
  }
  return (
    <Panel
      id={panel.id}
      data={data}
      title={panel.title}
      timeRange={timeRange}
      timeZone="browser"
      options={options}
      fieldConfig={fieldConfig}
      transparent={false}
      renderCounter={0}
      width={width}
      height={height}
      eventBus={eventBus}
      replaceVariables={(text) => text}
      onOptionsChange={() => undefined}
      onFieldConfigChange={() => undefined}
      onChangeTimeRange={() => undefined}
    />
  );
}
