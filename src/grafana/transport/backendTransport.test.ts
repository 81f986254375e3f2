import type { BackendSrvRequest } from '@grafana/runtime';
import { NEVER, Observable, of, throwError } from 'rxjs';
import { createBackendTransport } from './backendTransport';
import { type LocalGrafana, startLocalGrafana } from './httpBackend.fixture';

const GET = { method: 'GET', path: '/api/x' } as const;

describe('over HTTP', () => {
  let grafana: LocalGrafana | undefined;
  afterEach(() => grafana?.close());

  async function against(status: number, body: string) {
    grafana = await startLocalGrafana((_, __, response) => response.writeHead(status).end(body));
    return createBackendTransport(() => grafana!.backend, { retry: { retries: 0 } });
  }

  test.each<[string, number, string, object]>([
    [
      'an empty 502',
      502,
      '',
      { kind: 'unavailable', detail: 'Grafana could not reach the data source (502 Bad Gateway).', status: 502 },
    ],
    [
      'a refusal',
      403,
      '{"message":"Permissions needed: datasources:query"}',
      { kind: 'forbidden', detail: 'Permissions needed: datasources:query', status: 403 },
    ],
    [
      'a bad query',
      400,
      '{"status":"error","errorType":"bad_data","error":"parse error"}',
      { kind: 'bad-query', detail: 'parse error', status: 400 },
    ],
  ])('%s is a typed error', async (_, status, body, error) => {
    const transport = await against(status, body);
    expect(await transport.send(GET)).toMatchObject({ ok: false, error });
  });

  test.each([
    ['HTML', '<html>Sign in</html>'],
    ['truncated JSON', '{"status":"succ'],
    ['nothing', ''],
  ])('%s with 200 is handed on as text for the decoder to refuse', async (_, body) => {
    const transport = await against(200, body);
    expect(await transport.send(GET)).toEqual({ ok: true, value: body });
  });

  it('sends the headers that a request has, and removes', async () => {
    const seen: unknown[] = [];
    grafana = await startLocalGrafana(({ method, contentType }, { headers }, response) => {
      seen.push([method, contentType, headers['x-grafana-alerting-datasource-uid']]);
      response.writeHead(202).end('{}');
    });
    const transport = createBackendTransport(() => grafana!.backend);
    const headers = { 'X-Grafana-Alerting-Datasource-UID': 'prom' };
    await transport.send({ method: 'POST', path: '/api/j', json: { b: 2 }, headers });
    await transport.send({ method: 'DELETE', path: '/api/j', headers });
    expect(seen).toEqual([
      ['POST', 'application/json', 'prom'],
      ['DELETE', '', 'prom'],
    ]);
  });

  it('sends a form as a form, and JSON as JSON', async () => {
    const transport = await against(200, '{"a":1}');
    const form = new URLSearchParams({ query: 'up{job="a b"}', time: '15' });
    expect(await transport.send({ method: 'POST', path: '/api/f', form })).toEqual({ ok: true, value: { a: 1 } });
    await transport.send({ method: 'POST', path: '/api/j', json: { b: 2 } });
    await transport.send({ method: 'GET', path: '/api/q', query: new URLSearchParams({ 'match[]': 'up' }) });
    expect(grafana?.received).toEqual([
      {
        method: 'POST',
        url: '/api/f',
        contentType: 'application/x-www-form-urlencoded',
        body: 'query=up%7Bjob%3D%22a+b%22%7D&time=15',
      },
      { method: 'POST', url: '/api/j', contentType: 'application/json', body: '{"b":2}' },
      { method: 'GET', url: '/api/q?match%5B%5D=up', contentType: '', body: '' },
    ]);
  });

  it('ends the connection when it is cancelled', async () => {
    const gone = new Promise<void>((resolve) => {
      void startLocalGrafana((_, request) => request.socket.on('close', () => resolve())).then(async (started) => {
        grafana = started;
        const controller = new AbortController();
        const answer = createBackendTransport(() => started.backend).send({ ...GET, signal: controller.signal });
        setTimeout(() => controller.abort(), 50);
        expect(await answer).toMatchObject({ ok: false, error: { kind: 'cancelled' } });
      });
    });
    await gone;
  });
});

describe('retries, by the clock', () => {
  beforeEach(() => void jest.useFakeTimers());
  afterEach(() => void jest.useRealTimers());

  function failing(status: number, more: object = {}, failures = Infinity) {
    const at: number[] = [];
    const start = Date.now();
    const fetch = <T>(_: BackendSrvRequest): Observable<T> => {
      at.push(Date.now() - start);
      return at.length <= failures ? throwError(() => ({ status, data: null, ...more })) : of({ data: 'fine' } as T);
    };
    return { at, transport: createBackendTransport(() => ({ fetch }), { retry: { random: () => 0.5 } }) };
  }

  async function settled<T>(promise: Promise<T>): Promise<T> {
    await jest.runAllTimersAsync();
    return promise;
  }

  test.each([429, 502, 503, 504])('%d is tried four times, with doubling waits', async (status) => {
    const { at, transport } = failing(status);
    expect(await settled(transport.send(GET))).toMatchObject({ ok: false, error: { status } });
    expect(at).toEqual([0, 200, 600, 1400]);
  });

  test.each([400, 401, 403, 404, 408, 409, 413, 422, 500, 501])('%d is tried once', async (status) => {
    const { at, transport } = failing(status);
    await settled(transport.send(GET));
    expect(at).toEqual([0]);
  });

  it('returns the value as soon as there is one', async () => {
    const { at, transport } = failing(503, {}, 1);
    expect(await settled(transport.send(GET))).toEqual({ ok: true, value: 'fine' });
    expect(at).toEqual([0, 200]);
  });

  it('does not repeat a query that Prometheus gave up on', async () => {
    const { at, transport } = failing(503, {
      data: { status: 'error', errorType: 'timeout', error: 'query timed out' },
    });
    expect(await settled(transport.send(GET))).toMatchObject({ error: { kind: 'timeout' } });
    expect(at).toEqual([0]);
  });

  it('never repeats what must happen once', async () => {
    const { at, transport } = failing(502);
    await settled(transport.send({ method: 'POST', path: '/api/s', json: {}, retry: false }));
    expect(at).toEqual([0]);
  });

  it('waits at least as long as the server asks', async () => {
    const { at, transport } = failing(429, { headers: { get: () => '2' } }, 1);
    await settled(transport.send(GET));
    expect(at).toEqual([0, 2200]);
  });

  it('gives up rather than wait longer than anybody would', async () => {
    const { at, transport } = failing(503, { headers: { get: () => '3600' } });
    await settled(transport.send(GET));
    expect(at).toEqual([0]);
  });

  it('tries no more once ten seconds have passed, however slowly the server fails', async () => {
    const at: number[] = [];
    const start = Date.now();
    const fetch = <T>() =>
      new Observable<T>((subscriber) => {
        at.push(Date.now() - start);
        setTimeout(() => subscriber.error({ status: 504, data: null }), 6000);
      });
    const transport = createBackendTransport(() => ({ fetch }), { retry: { random: () => 0.5 } });
    expect(await settled(transport.send(GET))).toMatchObject({ ok: false, error: { status: 504 } });
    expect(at).toEqual([0, 6200]);
  });

  it('stops waiting when it is cancelled', async () => {
    const { at, transport } = failing(502);
    const controller = new AbortController();
    const answer = transport.send({ ...GET, signal: controller.signal });
    setTimeout(() => controller.abort(), 100);
    expect(await settled(answer)).toMatchObject({ ok: false, error: { kind: 'cancelled' } });
    expect(at).toEqual([0]);
  });

  it('sends nothing when it is cancelled before', async () => {
    const { at, transport } = failing(502);
    const controller = new AbortController();
    controller.abort();
    expect(await transport.send({ ...GET, signal: controller.signal })).toMatchObject({ error: { kind: 'cancelled' } });
    expect(at).toEqual([]);
  });

  it('ends a request that nobody answers after 30 s, and leaves it', async () => {
    let left = 0;
    const fetch = <T>() => new Observable<T>(() => () => (left += 1));
    const answer = createBackendTransport(() => ({ fetch })).send(GET);
    await jest.advanceTimersByTimeAsync(29_999);
    expect(left).toBe(0);
    await jest.advanceTimersByTimeAsync(1);
    expect(await answer).toMatchObject({ ok: false, error: { kind: 'timeout', detail: 'No answer within 30 s.' } });
    expect(left).toBe(1);
  });

  it('ends a request sooner that says so', async () => {
    const fetch = <T>() => NEVER as Observable<T>;
    const answer = createBackendTransport(() => ({ fetch })).send({ ...GET, timeoutMs: 10_000 });
    await jest.advanceTimersByTimeAsync(10_000);
    expect(await answer).toMatchObject({ ok: false, error: { kind: 'timeout', detail: 'No answer within 10 s.' } });
  });

  it('gives Grafana a signal, and lets it show no toast', async () => {
    const asked: BackendSrvRequest[] = [];
    const fetch = <T>(options: BackendSrvRequest): Observable<T> => {
      asked.push(options);
      return NEVER;
    };
    void createBackendTransport(() => ({ fetch })).send(GET);
    await jest.advanceTimersByTimeAsync(30_000);
    expect(asked).toEqual([
      {
        method: 'GET',
        url: '/api/x',
        showErrorAlert: false,
        showSuccessAlert: false,
        abortSignal: expect.objectContaining({ aborted: true }),
      },
    ]);
  });
});
