import { startCheckout } from './checkout';
import { Faults } from './faults';
import { startFaultPage } from './faultPage';
import type { Listening } from './listen';

let checkout: Listening;
let page: Listening;

beforeEach(async () => {
  // Below the half that fails in a fault, above what fails on an ordinary day.
  jest.spyOn(Math, 'random').mockReturnValue(0.4);
  const faults = new Faults();
  checkout = await startCheckout(0, faults);
  page = await startFaultPage(0, faults);
});

afterEach(async () => {
  jest.restoreAllMocks();
  await checkout.stop();
  await page.stop();
});

const breakWith = (fault: string, service = 'checkout') =>
  fetch(`${page.url}/faults?service=${service}&fault=${fault}`, { method: 'POST' });

async function orderIn(region: string): Promise<number> {
  const { status } = await fetch(`${checkout.url}/order?region=${region}`, { method: 'POST' });
  return status;
}

test('errors in one region are there alone, and are counted there', async () => {
  expect((await breakWith('errors-in-region')).status).toBe(200);
  expect([await orderIn('eu-west'), await orderIn('us-east'), await orderIn('ap-south')]).toEqual([200, 500, 200]);
  const metrics = await (await fetch(`${checkout.url}/metrics`)).text();
  expect(metrics.split('\n').filter((line) => line.startsWith('http_requests_total'))).toEqual([
    'http_requests_total{code="200",method="POST",region="eu-west"} 1',
    'http_requests_total{code="500",method="POST",region="us-east"} 1',
    'http_requests_total{code="200",method="POST",region="ap-south"} 1',
  ]);
});

test.each(['', 'mars', 'eu-west%22'])('an order of the region “%s” is refused, and makes no series', async (region) => {
  expect(await orderIn(region)).toBe(400);
  expect(await (await fetch(`${checkout.url}/metrics`)).text()).not.toContain('http_requests_total{');
});

test.each([
  ['search', 'errors-in-region', 'fault of search is one of none, errors, slow, outage, no-traffic\n'],
  ['basket', 'errors', 'service is one of checkout, search, front-door, logs\n'],
])('a fault that %s does not have is refused in words', async (service, fault, sentence) => {
  const answer = await breakWith(fault, service);
  expect([answer.status, await answer.text()]).toEqual([400, sentence]);
});
