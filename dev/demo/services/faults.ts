import type { Region } from '../history/regions';
import type { Service } from '../history/traffic';

const EVERYWHERE = ['none', 'errors', 'slow', 'outage', 'no-traffic'] as const;
export type Fault = (typeof EVERYWHERE)[number] | 'errors-in-region';

/** What can be wrong with each service. */
export const FAULTS: Readonly<Record<Service, readonly Fault[]>> = {
  checkout: ['none', 'errors', 'errors-in-region', 'slow', 'outage', 'no-traffic'],
  search: EVERYWHERE,
  'front-door': EVERYWHERE,
  logs: EVERYWHERE,
};
export const SERVICES = Object.keys(FAULTS) as readonly Service[];

/** Where `errors-in-region` is: not where history was worst, so that another region becomes the worst one. */
export const FAULTY_REGION: Region = 'us-east';

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

export function isFaultOf(service: Service, value: unknown): value is Fault {
  return FAULTS[service].includes(value as Fault);
}

export function isService(value: unknown): value is Service {
  return SERVICES.includes(value as Service);
}
