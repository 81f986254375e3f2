import { createWriteStream } from 'node:fs';
import { once } from 'node:events';
import { serviceNames } from './thousandSlos';

const STEP_SECONDS = 150;
const SPAN_SECONDS = 86_400;

/** OpenMetrics of 250 services over a day: enough for every SLO of the bench to have a number. */
export async function writeMetrics(file: string, end: number): Promise<void> {
  const stream = createWriteStream(file);
  const family = async (name: string, type: string, lines: (job: string, step: number, time: number) => string) => {
    stream.write(`# TYPE ${name} ${type}\n`);
    for (const job of serviceNames) {
      let text = '';
      for (let step = 0; step * STEP_SECONDS <= SPAN_SECONDS; step++) {
        text += lines(job, step, end - SPAN_SECONDS + step * STEP_SECONDS);
      }
      if (!stream.write(text)) {
        await once(stream, 'drain');
      }
    }
  };
  await family('http_requests', 'counter', (job, step, time) =>
    [
      ['200', 1000],
      ['500', 0.4],
    ]
      .map(
        ([code, rate]) =>
          `http_requests_total{job="${job}",code="${code}"} ${Math.floor(step * Number(rate))} ${time}\n`
      )
      .join('')
  );
  await family('http_request_duration_seconds', 'histogram', (job, step, time) => {
    const bucket = (le: string, rate: number) =>
      `http_request_duration_seconds_bucket{job="${job}",le="${le}"} ${step * rate} ${time}\n`;
    const rest = `http_request_duration_seconds_count{job="${job}"} ${step * 1000} ${time}\nhttp_request_duration_seconds_sum{job="${job}"} ${step * 120} ${time}\n`;
    return `${bucket('0.1', 700)}${bucket('0.3', 995)}${bucket('1.0', 999)}${bucket('+Inf', 1000)}${rest}`;
  });
  await family(
    'probe_success',
    'gauge',
    (job, step, time) => `probe_success{job="${job}"} ${step === 7 ? 0 : 1} ${time}\n`
  );
  await family('jobs', 'counter', (job, step, time) =>
    [
      ['ok', 60],
      ['failed', 0.2],
    ]
      .map(
        ([result, rate]) => `jobs_total{job="${job}",result="${result}"} ${Math.floor(step * Number(rate))} ${time}\n`
      )
      .join('')
  );
  stream.end('# EOF\n');
  await once(stream, 'finish');
}
