import { dateTime, EventBusSrv, type InterpolateFunction, LoadingState, type PanelData } from '@grafana/data';
import { render } from '@testing-library/react';
import React from 'react';
import { type Measurement, recentWindows } from '../../analysis/measurement';
import type { StoredCatalogue } from '../../slo/catalogue';
import type { Recording } from '../../slo/recording';
import { err, ok, type Result } from '../../slo/result';
import type { PromqlText } from '../../slo/sli';
import type { Slo, SloId } from '../../slo/slo';
import { DAY, type Instant, instant, ratio, seconds } from '../../slo/units';
import { createServices, type Services } from '../../state/services';
import { recordingsOf } from '../../state/testing/recordings.fixture';
import { BudgetPanel } from './BudgetPanel';
import type { BudgetPanelProps } from './budgetProps';
import type { BudgetPanelOptions } from './options';

export const NOW = instant(Date.parse('2026-11-21T14:00:00Z') / 1000);
const WINDOW = seconds(30 * DAY);

export const CHECKOUT: Slo = {
  id: 'checkout' as SloId,
  title: 'Checkout answers without error',
  description: '',
  service: 'checkout',
  team: 'payments',
  sli: { kind: 'events', counted: 'bad', selector: 'bad' as PromqlText, total: 'all' as PromqlText, by: [] },
  objective: {
    target: ratio(0.999),
    window: { kind: 'rolling', length: WINDOW },
    budgeting: { method: 'occurrences' },
  },
  alerting: { page: true, ticket: true },
  labels: {},
  links: [],
};

export const STORED: StoredCatalogue = {
  catalogue: { defaults: { window: WINDOW }, teams: [], slos: [CHECKOUT] },
  issues: [],
  unreadable: [],
  revision: 1,
  origin: 'stored',
  size: { bytes: 500, packed: false },
};

/** 7.2 million requests, of which so many failed; the last hours burn at `rate`. */
export function measurement(bad: number, rate = 0, change: Partial<Measurement> = {}): Measurement {
  const recent = recentWindows(CHECKOUT.objective).map((window) => {
    const total = (window / 3600) * 10_000;
    return [window, { bad: total * 0.001 * rate, total }] as const;
  });
  const buckets = Array.from({ length: 60 }, (_, at) => ({
    end: instant(NOW - (59 - at) * (DAY / 2)),
    counts: { bad: bad / 60, total: 120_000 },
  }));
  return { window: { bad, total: 7_200_000 }, recent: new Map(recent), buckets, now: NOW, ...change };
}

type Gateway = Services['gateway'];
type GatewayFailure = Extract<Awaited<ReturnType<Gateway['catalogue']['read']>>, { ok: false }>['error'];
type Measured = Extract<Awaited<ReturnType<Services['measurer']['measure']>>, { ok: true }>['value'];

export interface World {
  readonly catalogue?: Result<StoredCatalogue, GatewayFailure> | 'never';
  readonly measured?: Result<Measurement, GatewayFailure> | 'never';
  readonly warnings?: readonly string[];
  readonly recording?: Recording;
  /** What the index of the store holds for any label; it never answers where this is left out. */
  readonly labelValues?: readonly string[];
}

/** Services over a Grafana that answers what the test says, and counts what it is asked. */
export function servicesOf(world: World = {}) {
  const { catalogue = ok(STORED), measured = 'never', warnings = [], labelValues } = world;
  const { recording = { kind: 'none' } } = world;
  const asked = { settings: 0, numbers: 0, ranges: 0, names: 0 };
  const gateway: Gateway = {
    prometheus: () => ({
      query: () => never(),
      queryRange: () => {
        asked.ranges += 1;
        return Promise.resolve(err({ kind: 'timeout' as const, detail: 'query timed out' }));
      },
      labelNames: () => never(),
      rules: () => never(),
      metricTypes: () => never(),
      labelValues: () => {
        asked.names += 1;
        return labelValues ? Promise.resolve(ok({ value: labelValues, warnings: [] })) : never();
      },
    }),
    dataSources: () => [{ uid: 'prom', name: 'Prometheus', type: 'prometheus', isDefault: true }],
    catalogue: {
      read: () => {
        asked.settings += 1;
        return catalogue === 'never' ? never() : Promise.resolve(catalogue);
      },
      save: () => never(),
      raw: () => never(),
    },
    now: () => NOW,
    permissions: { canWrite: false },
    rulePlace: () => never(),
    exploreUrl: () => '',
  };
  let answer = measured;
  const services: Services = {
    ...createServices({ gateway, now: () => NOW }),
    recordings: recordingsOf(recording),
    measurer: {
      measure: ({ now }: { now: Instant }): Promise<Result<Measured, GatewayFailure>> => {
        asked.numbers += 1;
        if (answer === 'never') {
          return never();
        }
        return Promise.resolve(answer.ok ? ok({ ...answer.value, bucketsAsOf: now, warnings, recording }) : answer);
      },
    },
  };
  return { services, asked, nowAnswers: (next: World['measured']) => (answer = next ?? 'never') };
}

function never<T>(): Promise<T> {
  return new Promise(() => undefined);
}

export const LARGE = { width: 900, height: 340 };

export interface PanelChange extends Partial<Omit<BudgetPanelProps, 'options' | 'data'>> {
  readonly options?: Partial<BudgetPanelOptions>;
  readonly data?: Partial<PanelData>;
  readonly range?: { readonly from: string; readonly to: string };
}

/** The props that Grafana gives to a panel on a dashboard. */
export function panelProps({ options, data, range, ...change }: PanelChange = {}): BudgetPanelProps {
  const from = dateTime(range?.from ?? '2026-10-22T14:00:00Z');
  const to = dateTime(range?.to ?? '2026-11-21T14:00:00Z');
  const timeRange = { from, to, raw: { from, to } };
  const replaceVariables: InterpolateFunction = (text) => text;
  return {
    id: 1,
    data: { state: LoadingState.Done, series: [], timeRange, ...data },
    timeRange,
    timeZone: 'utc',
    options: { sloId: 'checkout', show: 'both', color: 'value', ...options },
    transparent: false,
    ...LARGE,
    fieldConfig: { defaults: {}, overrides: [] },
    renderCounter: 0,
    title: 'Checkout',
    eventBus: new EventBusSrv(),
    onOptionsChange: () => undefined,
    onFieldConfigChange: () => undefined,
    replaceVariables,
    onChangeTimeRange: () => undefined,
    ...change,
  };
}

export function showPanel(change: PanelChange = {}, world: World = {}) {
  const { services, ...rest } = servicesOf(world);
  const view = render(<BudgetPanel {...panelProps(change)} services={services} />);
  const again = (next: PanelChange) =>
    view.rerender(<BudgetPanel {...panelProps({ ...change, ...next })} services={services} />);
  return { ...rest, services, again };
}

/** uPlot builds its lines out of path commands, which jsdom does not have; nothing looks at the picture. */
class NoPath {
  readonly arc = ignored;
  readonly closePath = ignored;
  readonly lineTo = ignored;
  readonly moveTo = ignored;
  readonly rect = ignored;
}

function ignored(): void {
  return undefined;
}

Object.assign(globalThis, { Path2D: NoPath });
