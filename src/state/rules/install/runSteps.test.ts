import { type GatewayError, gatewayError } from '../../../grafana/gatewayError';
import type { InstallStep } from '../../../rules/install/placePlan';
import { seconds } from '../../../slo/units';
import { createMemoryPlace } from '../../testing/memoryPlace.fixture';
import { runSteps } from './runSteps';

const write = (name: string): InstallStep => ({ kind: 'write', group: { name, interval: seconds(60), rules: [] } });
const STEPS: readonly InstallStep[] = [write('a'), write('b'), write('c'), { kind: 'remove', name: 'old' }];

const refused = gatewayError('bad-query', 'limit exceeded', { status: 400 });
const forbidden = gatewayError('forbidden', 'no', { status: 403 });

async function run(
  fault: (request: string) => Promise<GatewayError | undefined> | GatewayError | undefined,
  { inFlight = 1, steps = STEPS, stop = new AbortController() } = {}
) {
  const place = createMemoryPlace(fault);
  const progress: number[] = [];
  const report = await runSteps(steps, place, { inFlight, stop: stop.signal, onDone: (done) => progress.push(done) });
  return { report, progress, changes: place.changes };
}

test.each<[string, GatewayError]>([
  ['forbidden', forbidden],
  ['no answer in time', gatewayError('timeout', 'No answer within 30 s.')],
  ['the server is gone', gatewayError('unavailable', 'Grafana could not be reached.')],
  ['the place is gone', gatewayError('not-found', '404', { status: 404 })],
])('%s: the rest would fail, too, and is not tried', async (_, error) => {
  const { report, changes } = await run((request) => (request === 'write b' ? error : undefined));
  expect(report).toEqual({ done: 1, failed: [{ name: 'b', error }], left: 2, wasStopped: false });
  expect(changes).toEqual(['write a', 'write b']);
});

test('one group is refused: the others are written all the same', async () => {
  const { report, progress } = await run((request) => (request === 'write b' ? refused : undefined));
  expect(report).toEqual({ done: 3, failed: [{ name: 'b', error: refused }], left: 0, wasStopped: false });
  expect(progress).toEqual([1, 2, 3]);
});

test('five groups are refused: it gives up', async () => {
  const steps = Array.from({ length: 9 }, (_, i) => write(`g${i}`));
  const { report } = await run(() => refused, { steps });
  expect([report.failed.length, report.left]).toEqual([5, 4]);
});

test('a stop waits for what is under way, and says what is left', async () => {
  const stop = new AbortController();
  const { report, changes } = await run(
    (request) => {
      if (request === 'write b') {
        stop.abort();
      }
      return undefined;
    },
    { stop }
  );
  expect(report).toEqual({ done: 2, failed: [], left: 2, wasStopped: true });
  expect(changes).toEqual(['write a', 'write b']);
});

test('a stop during the last step has stopped nothing', async () => {
  const stop = new AbortController();
  const { report } = await run(
    (request) => {
      if (request === 'remove old') {
        stop.abort();
      }
      return undefined;
    },
    { stop }
  );
  expect(report).toEqual({ done: 4, failed: [], left: 0, wasStopped: false });
});

test.each([1, 4])('at most %i are under way at a time', async (inFlight) => {
  let now = 0;
  let most = 0;
  const { report } = await run(
    async () => {
      now += 1;
      most = Math.max(most, now);
      await Promise.resolve();
      now -= 1;
      return undefined;
    },
    { inFlight, steps: Array.from({ length: 12 }, (_, i) => write(`g${i}`)) }
  );
  expect([report.done, most]).toEqual([12, inFlight]);
});

test('nothing to do', async () => {
  expect((await run(() => undefined, { steps: [] })).report).toEqual({
    done: 0,
    failed: [],
    left: 0,
    wasStopped: false,
  });
});
