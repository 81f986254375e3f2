import { ok, type Result } from '../../slo/result';
import { type GatewayError, gatewayError } from '../gatewayError';
import { triedOnceWhileDown } from './triedOnceWhileDown';

const GET = { method: 'GET', path: '/api/x' } as const;
const failure = (status: number, data: unknown = null): Result<never, GatewayError> => ({
  ok: false,
  error: gatewayError('unavailable', 'x', { status, cause: { status, data } }),
});
const cancelled: Result<never, GatewayError> = { ok: false, error: gatewayError('cancelled', 'x') };
const verdict = failure(503, { status: 'error', errorType: 'timeout', error: 'query timed out' });

/** Which of the requests after these answers may be tried again; one more is sent than there are answers. */
async function mayRetry(...answers: ReadonlyArray<Result<unknown, GatewayError>>): Promise<readonly boolean[]> {
  const seen: boolean[] = [];
  const transport = triedOnceWhileDown({
    send: (request) => {
      seen.push(request.retry !== false);
      return Promise.resolve(answers[seen.length - 1] ?? ok(1));
    },
  });
  for (let sent = 0; sent <= answers.length; sent += 1) {
    await transport.send(GET);
  }
  return seen;
}

test.each<[string, ReadonlyArray<Result<unknown, GatewayError>>, readonly boolean[]]>([
  ['an answer keeps patience', [ok(1)], [true, true]],
  [
    'a gateway time-out ends patience until something is answered',
    [failure(504), failure(502), ok(1)],
    [true, false, false, true],
  ],
  ['a refusal is an answer', [failure(503), failure(403)], [true, false, true]],
  ['a verdict of Prometheus is an answer', [failure(503), verdict], [true, false, true]],
  ['who leaves changes nothing', [failure(503), cancelled], [true, false, false]],
])('%s', async (_, answers, expected) => {
  expect(await mayRetry(...answers)).toEqual(expected);
});

it('a request that must happen once stays so', async () => {
  const send = jest.fn().mockResolvedValue(ok(1));
  await triedOnceWhileDown({ send }).send({ ...GET, retry: false });
  expect(send).toHaveBeenCalledWith({ ...GET, retry: false });
});
