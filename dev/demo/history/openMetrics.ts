import { createWriteStream } from 'node:fs';
import { once } from 'node:events';
import { regionsOfMinute } from './regionalTraffic';
import { REGIONS } from './regions';
import { eventsOfMinute, type Service } from './traffic';

/** Minutes of history: 30 days, and a few hours so that a 30-day window is full while the demo runs. */
export const HISTORY_MINUTES = 30 * 1440 + 360;

interface Family {
  readonly name: string;
  readonly type: 'counter' | 'histogram' | 'gauge';
  /** Samples of one minute, from the events so far; called in order of time. */
  readonly lines: (time: number, minutesBefore: number) => string;
}

/** Buckets that the demo services have too, and how ordinary and bad events fall into them. */
interface Shape {
  readonly bounds: readonly string[];
  readonly good: readonly number[];
  readonly badFrom: number;
  readonly meanGood: number;
  readonly meanBad: number;
}

const SEARCH: Shape = {
  bounds: ['0.05', '0.1', '0.2', '0.3', '0.5', '1.0', '2.5'],
  good: [0.05, 0.3, 0.75, 1],
  badFrom: 4,
  meanGood: 0.16,
  meanBad: 0.6,
};
const CHECKOUT: Shape = {
  bounds: ['0.05', '0.1', '0.2', '0.3', '0.5', '1.0', '2.5'],
  good: [0.58, 1],
  badFrom: 1,
  meanGood: 0.045,
  meanBad: 0.045,
};
const LOGS: Shape = {
  bounds: ['1.0', '10.0', '60.0', '300.0', '900.0'],
  good: [0.3, 0.8, 0.95, 1],
  badFrom: 4,
  meanGood: 12,
  meanBad: 640,
};

function histogram(name: string, service: Service, shape: Shape, end: number): Family {
  const labels = `job="${service}",instance="${service}-0"`;
  let good = 0;
  let bad = 0;
  return {
    name,
    type: 'histogram',
    lines: (time, minutesBefore) => {
      const minute = eventsOfMinute(service, end, minutesBefore);
      good += minute.total - minute.bad;
      bad += minute.bad;
      const buckets = shape.bounds.map((le, index) => {
        const below = Math.round(good * (shape.good[index] ?? 1)) + (index >= shape.badFrom ? bad : 0);
        return `${name}_bucket{${labels},le="${le}"} ${below} ${time}\n`;
      });
      const count = `${name}_bucket{${labels},le="+Inf"} ${good + bad} ${time}\n${name}_count{${labels}} ${good + bad} ${time}\n`;
      return `${buckets.join('')}${count}${name}_sum{${labels}} ${good * shape.meanGood + bad * shape.meanBad} ${time}\n`;
    },
  };
}

/** By region, what `eventsOfMinute` tells of all of them. */
function checkoutRequests(end: number): Family {
  const counts = REGIONS.map((region) => ({ region, ok: 0, failed: 0 }));
  return {
    name: 'http_requests',
    type: 'counter',
    lines: (time, minutesBefore) => {
      const minute = regionsOfMinute(end, minutesBefore);
      const lines = counts.map((count) => {
        const { total, bad } = minute[count.region];
        count.ok += total - bad;
        count.failed += bad;
        const labels = `job="checkout",instance="checkout-0",method="POST",region="${count.region}"`;
        return `http_requests_total{${labels},code="200"} ${count.ok} ${time}\nhttp_requests_total{${labels},code="500"} ${count.failed} ${time}\n`;
      });
      return lines.join('');
    },
  };
}

function logsLag(end: number): Family {
  return {
    name: 'log_processing_lag_seconds',
    type: 'gauge',
    lines: (time, minutesBefore) => {
      const minute = eventsOfMinute('logs', end, minutesBefore);
      const lag = minute.bad * 2 > minute.total ? 640 : 12;
      return `log_processing_lag_seconds{job="logs",instance="logs-0"} ${lag} ${time}\n`;
    },
  };
}

function probes(end: number): Family {
  return {
    name: 'probe_success',
    type: 'gauge',
    lines: (time, minutesBefore) => {
      const minute = eventsOfMinute('front-door', end, minutesBefore);
      const value = (sample: number) => (sample < minute.bad ? 0 : 1);
      const labels = 'job="front-door",instance="front-door"';
      return [0, 1, 2, 3]
        .map((sample) => `probe_success{${labels}} ${value(sample)} ${time - 45 + sample * 15}\n`)
        .join('');
    },
  };
}

function families(end: number): readonly Family[] {
  return [
    checkoutRequests(end),
    histogram('http_request_duration_seconds', 'checkout', CHECKOUT, end),
    histogram('http_server_request_duration_seconds', 'search', SEARCH, end),
    histogram('log_processing_duration_seconds', 'logs', LOGS, end),
    logsLag(end),
    probes(end),
  ];
}

/** Writes 30 days of history up to `end` (Unix seconds, a whole minute) as OpenMetrics text. */
export async function writeHistory(file: string, end: number): Promise<void> {
  const stream = createWriteStream(file);
  for (const family of families(end)) {
    stream.write(`# TYPE ${family.name} ${family.type}\n`);
    for (let before = HISTORY_MINUTES; before >= 1; before--) {
      if (!stream.write(family.lines(end - (before - 1) * 60, before))) {
        await once(stream, 'drain');
      }
    }
  }
  stream.end('# EOF\n');
  await once(stream, 'finish');
}
