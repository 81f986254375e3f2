import { SLIS, sloOf } from '../../queries/slos.fixture';
import type { Slo } from '../../slo/slo';
import { type MemoryCounter, steadyCounter } from './memoryPrometheus.fixture';

/** An SLO of 99.9 % over 30 d on the requests of a job; its id is the job. */
export function requestSlo(job: string, more: Partial<Slo> = {}): Slo {
  return { ...sloOf(SLIS.bad(job), { id: job }), ...more };
}

/** Counters of a job: good and bad requests each second. */
export function requests(job: string, good: number, bad: number): MemoryCounter[] {
  return [
    steadyCounter({ __name__: 'http_requests_total', job, code: '200' }, good),
    steadyCounter({ __name__: 'http_requests_total', job, code: '500' }, bad),
  ];
}
