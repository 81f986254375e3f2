import type { Service } from '../history/traffic';

export const FAULTS = ['none', 'errors', 'slow', 'outage', 'no-traffic'] as const;
export type Fault = (typeof FAULTS)[number];
export const SERVICES: readonly Service[] = ['checkout', 'search', 'front-door', 'logs'];

/** Which fault each demo service has now; changed by the fault page. */
export class Faults {
  private readonly current = new Map<Service, Fault>();

  of(service: Service): Fault {
    return this.current.get(service) ?? 'none';
  }

  set(service: Service, fault: Fault): void {
    this.current.set(service, fault);
  }

  all(): Record<string, Fault> {
    return Object.fromEntries(SERVICES.map((service) => [service, this.of(service)]));
  }
}

export function isFault(value: unknown): value is Fault {
  return FAULTS.includes(value as Fault);
}

export function isService(value: unknown): value is Service {
  return SERVICES.includes(value as Service);
}
