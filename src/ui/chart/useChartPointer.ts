import type { UPlotConfigBuilder } from '@grafana/ui';
import { type KeyboardEvent, useCallback, useRef, useState } from 'react';
import type uPlot from 'uplot';
import { indicesInside, pointOfKey } from './chartKeys';
import type { Pointed } from './ChartTooltip';

/** What mouse and keyboard point at. */
export interface ChartPointer {
  /** Index of the time; another chart of the group may have set it. */
  readonly at: number | undefined;
  /** Where the values stand; undefined while the pointer is in another chart. */
  readonly tooltip: Pointed | undefined;
  /** Adds what is needed to the config, before the chart is made of it. */
  readonly follow: () => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly onBlur: () => void;
}

type Pointer = Pick<ChartPointer, 'at' | 'tooltip'>;

const NOT_POINTED: Pointer = { at: undefined, tooltip: undefined };
type Place = { readonly left: number; readonly top: number };

const NOWHERE: Place = { left: -10, top: -10 };

/** Follows the pointer of the chart that is drawn from `config`, and moves it with the keys of a slider. */
export function useChartPointer(config: UPlotConfigBuilder): ChartPointer {
  const plot = useRef<uPlot | null>(null);
  const isKeyed = useRef(false);
  const [pointer, setPointer] = useState({ ...NOT_POINTED, config });
  const follow = useCallback(() => {
    config.addHook('init', (u) => {
      plot.current = u;
    });
    config.addHook('setCursor', (u) => {
      const at = u.cursor.idx ?? undefined;
      const isHere = isKeyed.current || u.cursor.event != null;
      setPointer({ config, ...(at === undefined ? NOT_POINTED : { at, tooltip: isHere ? pointed(u) : undefined }) });
    });
  }, [config]);
  const move = useCallback((to: Place) => {
    isKeyed.current = to !== NOWHERE;
    plot.current?.setCursor({ ...to });
    isKeyed.current = false;
  }, []);
  const onKeyDown = useCallback(
    (event: KeyboardEvent) => {
      const u = plot.current;
      const next = u === null ? undefined : keyedTime(u, event.key);
      if (event.key === 'Escape') {
        move(NOWHERE);
      } else if (u && next !== undefined) {
        event.preventDefault();
        move({ left: u.valToPos(next, 'x'), top: u.over.clientHeight / 2 });
      }
    },
    [move]
  );
  const onBlur = useCallback(() => move(NOWHERE), [move]);
  // What was pointed at in another drawing says nothing about this one.
  const { at, tooltip } = pointer.config === config ? pointer : NOT_POINTED;
  return { at, tooltip, follow, onKeyDown, onBlur };
}

function keyedTime(u: uPlot, key: string): number | undefined {
  const { min, max } = u.scales['x'] ?? {};
  const times = Array.from(u.data[0]);
  const inside = indicesInside(times, min ?? Number.NEGATIVE_INFINITY, max ?? Number.POSITIVE_INFINITY);
  const next = pointOfKey(key, u.cursor.idx ?? undefined, inside);
  return next === undefined ? undefined : (times[next] ?? undefined);
}

function pointed(u: uPlot): Pointed {
  const { left, top } = u.over.getBoundingClientRect();
  return { x: left + (u.cursor.left ?? 0), y: top + (u.cursor.top ?? 0) };
}
