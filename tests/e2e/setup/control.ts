import { type Listening, listen } from '../../../dev/demo/services/listen';
import { isFaultOf, isService } from '../../../dev/demo/services/faults';
import type { Demo } from '../../../dev/demo/startDemo';

/** Lets the test workers break the demo, which runs in the process of the set-up. */
export function startControl(demo: Demo): Promise<Listening> {
  return listen(0, (request, response) => {
    const [, what, first, second] = (request.url ?? '').split('/');
    act(demo, what, first, second).then(
      () => response.writeHead(204).end(),
      (cause: unknown) => response.writeHead(500).end(String(cause))
    );
  });
}

async function act(demo: Demo, what?: string, first?: string, second?: string): Promise<void> {
  if (what === 'prometheus' && first === 'stop') {
    await demo.prometheus.stop();
  } else if (what === 'prometheus' && first === 'start') {
    await demo.prometheus.start();
  } else if (what === 'fault' && isService(first) && isFaultOf(first, second)) {
    demo.services.faults.set(first, second);
  } else {
    throw new Error(`no such action: ${what}/${first}/${second}`);
  }
}
