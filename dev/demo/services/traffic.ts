import { Agent, request } from 'node:http';
import { dayShape } from '../history/pattern';
import { profiles, type Service } from '../history/traffic';
import type { Faults } from './faults';

const TICK_MS = 250;
const REQUEST_TIMEOUT_MS = 10_000;

export interface Running {
  stop(): void;
}

/** Calls `event` as often as the service's history goes on: same rate, same day and night. */
export function paceEvents(service: Service, faults: Faults, event: () => void): Running {
  const profile = profiles[service];
  let due = 0;
  const timer = setInterval(() => {
    if (faults.of(service) === 'no-traffic') {
      return;
    }
    const shape = profile.dayAndNight ? dayShape(Date.now() / 1000) : 1;
    due += ((profile.perMinute * shape) / 60_000) * TICK_MS;
    for (; due >= 1; due--) {
      event();
    }
  }, TICK_MS);
  return { stop: () => clearInterval(timer) };
}

/** Sends real HTTP requests to a demo service on loopback, each to the address that it is given then. */
export function generateTraffic(service: Service, faults: Faults, nextUrl: () => string, method: string): Running {
  const agent = new Agent({ keepAlive: true, maxSockets: 64 });
  const pace = paceEvents(service, faults, () => {
    const call = request(nextUrl(), { method, agent, timeout: REQUEST_TIMEOUT_MS }, (answer) => answer.resume());
    call.on('timeout', () => call.destroy());
    // A refused call is what an outage looks like; the service counts what reached it.
    call.on('error', () => undefined);
    call.end();
  });
  return {
    stop: () => {
      pace.stop();
      agent.destroy();
    },
  };
}
