import { QueryClient } from '@tanstack/react-query';
import { gatewayError } from '../../grafana/gatewayError';
import { definitionOf } from '../../queries/recorded/definition';
import { recordedWindow } from '../../queries/recorded/recordedWindow';
import { err, ok } from '../../slo/result';
import { DAY, instant, seconds } from '../../slo/units';
import { keys } from '../keys';
import { createMemoryGateway } from '../testing/memoryGateway.fixture';
import { NOW } from '../testing/renderState.fixture';
import { requestSlo } from '../testing/slo.fixture';
import { createRecordingsReader } from './recordingsReader';
import { readRecordings } from './readRecordings';

const MONTH = recordedWindow(requestSlo('a').objective.window, NOW);
const WEEK = seconds(7 * DAY);
const slo = requestSlo('a');
const weekly = {
  ...requestSlo('b'),
  objective: { ...slo.objective, window: { kind: 'rolling', length: WEEK } as const },
};

const monthly = {
  ...requestSlo('d'),
  objective: {
    ...slo.objective,
    window: { kind: 'calendar', period: 'month', timeZone: 'Europe/Berlin' } as const,
  },
};

function start() {
  const gateway = createMemoryGateway();
  const prometheus = gateway.prometheus('prom');
  const queryClient = new QueryClient();
  let asked = 0;
  const sample = (term: string, value: number) => ({
    labels: { slo_term: term, slo_id: 'a', slo_definition: definitionOf(slo) },
    value,
  });
  prometheus.recordings = () => {
    asked += 1;
    return Promise.resolve(ok({ value: [sample(MONTH.key, 1152), sample('lately', 2)], warnings: [] }));
  };
  return { prometheus, queryClient, reader: createRecordingsReader(gateway, queryClient), asked: () => asked };
}

it('all who ask at the same time, and soon after, share one question', async () => {
  const { reader, asked } = start();
  const target = { uid: 'prom', window: MONTH, now: NOW, slos: [slo] };
  const answers = await Promise.all([reader.read(target), reader.read(target)]);
  answers.push(await reader.read(target));
  expect(answers.map((answer) => answer.ok && answer.value.of(slo).kind)).toEqual(['partial', 'partial', 'partial']);
  expect(asked()).toBe(1);
});

it('who refreshes the page asks again', async () => {
  const { reader, queryClient, asked } = start();
  const target = { uid: 'prom', window: MONTH, now: NOW, slos: [slo] };
  await reader.read(target);
  await queryClient.invalidateQueries({ queryKey: keys.all });
  await reader.read(target);
  expect(asked()).toBe(2);
});

it('is waited for a third as long as numbers are, which wait for it', async () => {
  const { prometheus, queryClient } = start();
  const query = jest.spyOn(prometheus, 'query');
  await createRecordingsReader({ prometheus: () => prometheus }, queryClient).read({
    uid: 'prom',
    window: MONTH,
    now: NOW,
    slos: [slo],
  });
  expect(query.mock.calls.map(([{ timeoutMs }]) => timeoutMs)).toEqual([10_000]);
});

it('windows of several lengths are one question, and each is kept by itself', async () => {
  const { reader, asked } = start();
  const found = await readRecordings(reader, { uid: 'prom', now: NOW, slos: [slo, requestSlo('c'), weekly, monthly] });
  expect(asked()).toBe(1);
  expect([found.of(slo.id).kind, found.of(weekly.id).kind, found.known]).toEqual(['partial', 'none', 1]);
  await readRecordings(reader, { uid: 'prom', now: NOW, slos: [monthly] });
  expect(asked()).toBe(1);
});

it('a period is kept while it lasts; the next one is asked about anew', async () => {
  const { reader, asked } = start();
  const at = (text: string) => instant(Date.parse(text) / 1000);
  for (const now of [at('2026-11-30T22:55:00Z'), at('2026-11-30T22:59:00Z'), at('2026-11-30T23:00:00Z')]) {
    await readRecordings(reader, { uid: 'prom', now, slos: [monthly] });
  }
  expect(asked()).toBe(2);
});

it('where all windows together are too much, each is asked by itself', async () => {
  const { prometheus, queryClient } = start();
  const asked: string[] = [];
  const query = async ({ expr }: { expr: string }) => {
    asked.push(expr);
    return expr.includes('[30d]')
      ? err(gatewayError('too-large', 'too many samples'))
      : ok({ value: [], warnings: [] });
  };
  const reader = createRecordingsReader({ prometheus: () => ({ ...prometheus, query }) }, queryClient);
  const found = await readRecordings(reader, { uid: 'prom', now: NOW, slos: [slo, weekly] });
  expect(asked).toHaveLength(3);
  expect([found.of(slo.id).kind, found.of(weekly.id).kind]).toEqual(['unknown', 'none']);
  expect(found.failure?.kind).toBe('too-large');
});

it('a failure is told, and not kept', async () => {
  const { reader, prometheus } = start();
  const { recordings } = prometheus;
  const failure = gatewayError('unavailable', 'down');
  prometheus.recordings = () => Promise.resolve(err(failure));
  const wanted = { uid: 'prom', now: NOW, slos: [slo] };
  const first = await readRecordings(reader, wanted);
  expect([first.of(slo.id), first.failure]).toEqual([{ kind: 'unknown' }, failure]);
  prometheus.recordings = recordings;
  expect((await readRecordings(reader, wanted)).of(slo.id)).toMatchObject({ kind: 'partial' });
});
