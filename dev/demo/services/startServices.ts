import { regionAt } from '../history/regions';
import { startCheckout } from './checkout';
import { startFaultPage } from './faultPage';
import { Faults } from './faults';
import { startFrontDoor } from './frontDoor';
import type { Listening } from './listen';
import { startLogs } from './logs';
import { startSearch } from './search';
import { generateTraffic } from './traffic';

export interface DemoServices {
  readonly faults: Faults;
  readonly faultsUrl: string;
  /** Where Prometheus scrapes each job. */
  readonly targets: Readonly<Record<string, string>>;
  stop(): Promise<void>;
}

/** First of five consecutive ports, or 0 for free ones: fault page, checkout, search, front door, logs. */
export async function startServices(firstPort: number): Promise<DemoServices> {
  const port = (offset: number) => (firstPort === 0 ? 0 : firstPort + offset);
  const faults = new Faults();
  const page = await startFaultPage(port(0), faults);
  const checkout = await startCheckout(port(1), faults);
  const search = await startSearch(port(2), faults);
  const frontDoor = await startFrontDoor(port(3), faults);
  const logs = await startLogs(port(4), faults);
  const traffic = [
    generateTraffic('checkout', faults, () => `${checkout.url}/order?region=${regionAt(Math.random())}`, 'POST'),
    generateTraffic('search', faults, () => `${search.url}/search`, 'GET'),
  ];
  const servers: readonly Listening[] = [page, checkout, search, frontDoor, logs];
  return {
    faults,
    faultsUrl: page.url,
    targets: { checkout: checkout.url, search: search.url, 'front-door': frontDoor.url, logs: logs.url },
    stop: async () => {
      traffic.forEach((running) => running.stop());
      await Promise.all(servers.map((server) => server.stop()));
    },
  };
}
