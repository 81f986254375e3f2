import { createMemoryGateway } from '../testing/memoryGateway.fixture';
import { requestSlo } from '../testing/slo.fixture';
import type { Services } from '../services';
import { readsQuery } from './readsQuery';

test('while the queries of a large catalogue are read, the page breathes', async () => {
  let read = 0;
  const slos = Array.from({ length: 25 }, (_, i) => {
    const slo = requestSlo(`job-${i}`);
    const sli = () => {
      read = i + 1;
      return slo.sli;
    };
    return Object.defineProperty({ ...slo }, 'sli', { get: sli });
  });
  const readAtBreaths: number[] = [];
  const timer = jest.spyOn(globalThis, 'setTimeout').mockImplementation((done) => {
    readAtBreaths.push(read);
    queueMicrotask(done as () => void);
    return 0 as unknown as ReturnType<typeof setTimeout>;
  });
  const services = { gateway: createMemoryGateway(), now: () => 1_700_000_000 } as unknown as Services;
  const { queryFn } = readsQuery(services, 'prom', slos);
  const answer = await (queryFn as unknown as (context: object) => Promise<{ value: ReadonlyMap<string, unknown> }>)({
    signal: new AbortController().signal,
  });
  timer.mockRestore();
  expect(answer.value.size).toBe(25);
  expect(readAtBreaths).toEqual([10, 20]);
});
